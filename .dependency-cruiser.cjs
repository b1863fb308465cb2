// The one-way flow of docs/architecture.md as rules; `npm test` runs them (scripts/runtime/check-imports.ts).
const stages = [
  "text",
  "analysis",
  "engine",
  "stories",
  "sources",
  "claims",
  "webhooks",
  "verdicts",
  "rulings",
  "reports",
  "redactions",
  "jobs",
];
const foundation = ["db", "auth", "audit", "queue", "env", "errors"];
const folders = (names) => `^lib/(${names.join("|")})(/|\\.tsx?$)`;

// A stage's view.ts holds shapes only, and everyone may know them.
const view = "/view\\.ts$";

const oneWay = stages.map((stage, index) => ({
  name: `one-way-${stage}`,
  severity: "error",
  comment: `lib/${stage} may import only the stages to its left (${stages.slice(0, index).join(", ") || "none"}) and the foundation. Move what you need to the left, or call it from a stage further right.`,
  from: { path: `^lib/${stage}/` },
  to: { path: folders(stages.slice(index + 1)), pathNot: view },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: "foundation-knows-no-stage",
      severity: "error",
      comment: "The foundation imports no stage: hand in what it needs as an argument.",
      from: { path: folders(foundation) },
      to: { path: folders(stages), pathNot: view },
    },
    {
      name: "pure-engine",
      severity: "error",
      comment:
        "lib/text and lib/analysis are pure: no database, clock, file or framework. Load it outside and pass it in.",
      from: { path: "^lib/(text|analysis)/" },
      to: {
        path: `${folders(foundation)}|^lib/engine/|^(app|components)/|^node_modules/(next|react|pg|@prisma)/`,
      },
    },
    {
      name: "pure-engine-no-io",
      severity: "error",
      comment: "lib/text and lib/analysis do no input or output: pass in what they need as resources.",
      from: { path: "^lib/(text|analysis)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-app-imports-next",
      severity: "error",
      comment:
        "Only app/ (and proxy.ts) imports next/*: keep the framework at the edge and pass plain values in.",
      from: { pathNot: "^(app/|components/|proxy\\.ts$|next\\.config\\.js$|next-env\\.d\\.ts$)" },
      to: { path: "^node_modules/next/" },
    },
    {
      name: "components-import-only-the-browser-part-of-next",
      severity: "error",
      comment: "Of Next a component knows links, the router in the browser and loading on demand (ADR 7).",
      from: { path: "^components/" },
      to: { path: "^node_modules/next/", pathNot: "^node_modules/next/(link|navigation|dynamic)\\." },
    },
    {
      name: "components-get-props",
      severity: "error",
      comment: "Components receive data as props: load it in a page and pass it down; write through /api/v1.",
      from: { path: "^components/" },
      to: { path: "^(lib|app|prisma|scripts)/", pathNot: `${view}|^lib/text/|^app/[^/]+\\.css$` },
    },
    {
      name: "components-no-server",
      severity: "error",
      comment: "Components run in the browser: no Node module, no database driver, no secrets.",
      from: { path: "^components/" },
      to: {
        path: "^node_modules/(pg|@prisma|graphile-worker|@node-rs)/|^lib/(db|auth|audit|queue|env)",
        pathNot: view,
      },
    },
    {
      name: "components-no-core",
      severity: "error",
      comment: "Components run in the browser: no Node module.",
      from: { path: "^components/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody-imports-app",
      severity: "error",
      comment: "app/ is the end of the flow: nothing else imports it.",
      from: { path: "^(lib|components)/" },
      to: { path: "^app/", pathNot: "\\.css$" },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      comment: "What runs in production imports neither tests nor scripts.",
      from: { path: "^(app|lib|components|prisma)/" },
      to: { path: "^(tests|scripts)/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Modules that import each other in a circle cannot be understood apart: move what they share out.",
      from: { pathNot: "^lib/db/generated/" },
      to: { circular: true, viaOnly: { pathNot: "^lib/db/generated/" } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "This import leads nowhere.",
      from: { pathNot: "^lib/db/generated/" },
      to: { couldNotResolve: true, pathNot: "\\.css$|^vitest/|^next/types" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // types count too: a shape from the right is a dependency on the right
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    doNotFollow: { path: ["node_modules", "^lib/db/generated"] },
    exclude: { path: ["^\\.next/", "^\\.variorum/"] },
  },
};
