import { actorOf } from "../_endpoint/actor";
import { endpoint } from "../endpoint";
import { eventStream } from "./stream";

export const GET = endpoint({
  handle: async ({ actor, request }) =>
    new Response(await eventStream(actor, () => actorOf(request, "read"), request.signal), {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no", // nginx would hold the lines back
      },
    }),
});
