import { defineConfig } from "prisma/config";

// The Prisma CLI downloads a native schema engine before any command unless it is told where one lies. This one
// is ours: it does the engine's work in WebAssembly, from an npm package, so that no command needs the network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= `${import.meta.dirname}/scripts/runtime/schema-engine.mjs`;
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";
process.env.CHECKPOINT_DISABLE ??= "1";

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  experimental: { externalTables: true },
  // A constant of the database's own checks, the word lists that its triggers keep, who is here, what lists show of
  // claims, how far a redaction reaches: no models.
  tables: {
    external: [
      "public.ClaimTransition",
      "public.TextSearch",
      "public.Presence",
      "public.ClaimLine",
      "public.RedactionReach",
    ],
  },
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed.ts" },
  ...(url ? { datasource: { url } } : {}),
});
