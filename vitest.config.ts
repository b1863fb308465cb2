import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"],
          isolate: false,
          testTimeout: 60_000, // the limit is against hanging: how long things take is measured by benchmarks
        },
      },
      {
        extends: true,
        test: {
          name: "golden",
          include: ["tests/golden/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/support/database-server.ts",
          isolate: false,
          setupFiles: "tests/support/as-new.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/support/app-server.ts",
          fileParallelism: false, // one app and one browser: two at a time would only slow each other down
          isolate: false, // the browser is the same for all files; each test has pages of its own
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
    expect: { poll: { timeout: 60_000 } }, // as long as the browser waits for an element
    // `isolate: false`: the files of a part share the processes that they run in, since starting one and reading the
    // packages anew took longer than most files.
    // Two workers on two cores: more only take turns.
    maxWorkers: 2,
  },
});
