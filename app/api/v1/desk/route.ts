import { deskHealth } from "@/lib/verdicts/health";
import { endpoint } from "../endpoint";

export const GET = endpoint({ handle: ({ actor, tx }) => deskHealth(actor, tx) });
