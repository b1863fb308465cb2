import { z } from "zod";

/** The jobs that there are, each with the shape of its payload. Payloads hold ids only: rows hold the rest. */
export const tasks = {
  /** Reads and compares the texts of an AnalysisRun, then takes its proposals into the claims. */
  analyse: z.strictObject({ runId: z.uuid() }),
  /** Renders the file of a ReportExport. */
  export: z.strictObject({ exportId: z.uuid() }),
  /** Sends a WebhookDelivery. */
  deliver: z.strictObject({ deliveryId: z.uuid() }),
};
export type TaskName = keyof typeof tasks;
export type Payload<N extends TaskName> = z.infer<(typeof tasks)[N]>;
