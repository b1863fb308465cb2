"use client";

import { createContext, type ReactNode, useContext } from "react";

const PersonId = createContext("");

/** Who is signed in, for what the browser keeps: on a shared computer it is one person's, and shown to no other. */
export const Person = ({ id, children }: { id: string; children: ReactNode }) => (
  <PersonId value={id}>{children}</PersonId>
);

/** The id of the person who is signed in. */
export const usePersonId = (): string => useContext(PersonId);
