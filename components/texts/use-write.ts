"use client";

import { useState } from "react";
import { useFailure } from "@/components/live/use-failure";

/** Runs one write of a form at a time; `failure` says what went wrong with the last one. */
export function useWrite() {
  const say = useFailure();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    isPending,
    failure,
    /** The answer, or null when it failed. */
    write: async <Answer>(call: () => Promise<Answer>): Promise<Answer | null> => {
      setPending(true);
      setFailure(null);
      try {
        return await call();
      } catch (error) {
        setFailure(say(error));
        return null;
      } finally {
        setPending(false);
      }
    },
  };
}
