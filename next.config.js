/** @type {import("next").NextConfig} */
const config = {
  // Native modules and the database driver are loaded by Node, not bundled.
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker"],
  turbopack: {
    root: import.meta.dirname,
    // The messages are parsed on the server (messages/compiled.ts): the browser needs no parser of them.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  // Nothing here needs image optimization: it would only be a surface to attack.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm test`; a start need not wait for them
};

export default config;
