/** Hands out a JSON text that was kept, as it is. */
export const keptAnswer = async (text: string): Promise<Response> =>
  new Response(text, { headers: { "content-type": "application/json" } });
