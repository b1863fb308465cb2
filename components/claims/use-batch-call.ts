"use client";

import { useState } from "react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { showFailure } from "@/components/ui/toast";

/** Writes that concern several claims at once; what failed as a whole is said, and what is shown is read again. */
export function useBatchCall(onChanged: () => void) {
  const say = useFailure();
  const [isPending, setPending] = useState(false);
  return {
    isPending,
    /** True when the server answered; what it did and what it refused of the batch is `done`'s to say. */
    call: async <Answer>(path: string, body: unknown, done: (answer: Answer) => void): Promise<boolean> => {
      setPending(true);
      try {
        done(await post<Answer>(path, body));
        return true;
      } catch (error) {
        showFailure(say(error));
        return false;
      } finally {
        setPending(false);
        onChanged();
      }
    },
  };
}
