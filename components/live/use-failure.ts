"use client";

import { useTranslations } from "use-intl/react";
import { ApiError } from "./api-error";

/**
 * A function that turns what was caught into a sentence for the person: the server's own, else the catalogue's for
 * its code. What is not an answer of the API is thrown on: it is a defect.
 */
export function useFailure(): (error: unknown) => string {
  const t = useTranslations("common.error");
  return (error) => {
    if (!(error instanceof ApiError)) throw error;
    // The server does not know that there is a form here that keeps what was typed.
    if (error.code === "unauthenticated" || !error.message) return t(error.code);
    return error.message;
  };
}
