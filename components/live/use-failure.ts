"use client";

import { useTranslations } from "use-intl/react";
import { ApiError } from "./api-error";

/**
 * A function that turns what was caught into a sentence for the person: the server's own where it says more than
 * its code, else the catalogue's. What is not an answer of the API is thrown on: it is a defect.
 */
export function useFailure(): (error: unknown) => string {
  const t = useTranslations("common.error");
  return (error) => {
    if (!(error instanceof ApiError)) throw error;
    const serverSaysMore =
      error.code === "invalid" || error.code === "unprocessable" || error.code === "too_many";
    return serverSaysMore && error.message ? error.message : t(error.code);
  };
}
