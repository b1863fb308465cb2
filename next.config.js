/** @type {import("next").NextConfig} */
const config = {
  // Native modules and the database driver are loaded by Node, not bundled.
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker"],
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: {
      // The messages are parsed on the server (messages/compiled.ts): the browser needs no parser of them.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // React has had the hook itself since its version 18.
      "use-sync-external-store/shim": "./components/live/external-store.ts",
      "use-sync-external-store/shim/index.js": "./components/live/external-store.ts",
    },
  },
  // Nothing here needs image optimization: it would only be a surface to attack.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm test`; a start need not wait for them
};

export default config;
