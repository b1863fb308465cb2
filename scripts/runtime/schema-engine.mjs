#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which the CLI would otherwise download: speaks its JSON-RPC on
// stdin and stdout, and hands each call to the same engine compiled to WebAssembly, over node-postgres.
// Only the CLI starts it (named in prisma.config.ts); the app itself migrates through lib/db/migrate.ts.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const charOid = 18; // "char", a type of the system catalogues that the adapter does not know
const bpcharOid = 1042;
const characterColumn = 6; // ColumnTypeEnum.Character

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true, default: [] },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});

const source = values.datasource ? JSON.parse(values.datasource) : {};
const url = source.url ?? process.env.DATABASE_URL;

// Parsed fields, not a connection string: the adapter opens its shadow database with { ...config, database },
// and node-postgres lets the name within a connection string win, so that the shadow would be the real one.
function connectionOf(address) {
  const parsed = new URL(address);
  return {
    host: decodeURIComponent(parsed.searchParams.get("host") ?? parsed.hostname),
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ssl: /^(require|verify-full|verify-ca)$/.test(parsed.searchParams.get("sslmode") ?? "") || undefined,
  };
}

class CatalogPool extends pg.Pool {
  charColumns = [];
  async query(...args) {
    const result = await super.query(...args);
    this.charColumns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== charOid) continue;
      field.dataTypeID = bpcharOid;
      this.charColumns.push(index);
    }
    return result;
  }
}

async function connect(config, beforeDispose = async () => {}) {
  const pool = new CatalogPool(config);
  const adapter = await new PrismaPg(pool).connect();
  const { queryRaw, dispose } = adapter;
  adapter.queryRaw = async (query) => {
    const result = await queryRaw.call(adapter, query);
    for (const index of pool.charColumns) result.columnTypes[index] = characterColumn;
    return result;
  };
  // The adapter's own way splits a script at each semicolon, within function bodies too.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  adapter.dispose = async () => {
    await dispose.call(adapter);
    await pool.end();
    await beforeDispose();
  };
  return adapter;
}

function adapterFactory() {
  const config = url ? { ...connectionOf(url), max: 1 } : null;
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    async connect() {
      if (!config) throw new Error("This command needs a database: set DATABASE_URL.");
      return connect(config);
    },
    async connectToShadowDb() {
      const database = `prisma_shadow_${crypto.randomUUID()}`;
      await administer(`CREATE DATABASE "${database}"`);
      return connect({ ...config, database }, () => administer(`DROP DATABASE "${database}" WITH (FORCE)`));
    },
  };
}

async function administer(sql, database) {
  const config = connectionOf(url);
  const client = new pg.Client(database ? { ...config, database } : config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

// The engine names an adapter's error by number; the error itself waits in the factory's registry.
let factory;
function causeOf(error) {
  const id = /External error id#(\d+)/.exec(error?.message ?? "")?.[1];
  return id === undefined ? error : (factory.errorRegistry.consumeError(Number(id))?.error ?? error);
}

async function startEngine() {
  const require = (await import("node:module")).createRequire(import.meta.url);
  const wasmFile = require
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(text) {
      panic = text;
    },
  };
  const datamodels = values.datamodels.map((file) => [file, readFileSync(file, "utf8")]);
  const log = () => {};
  factory = bindMigrationAwareSqlAdapterFactory(adapterFactory());
  return glue.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, log, factory);
}

let panic = "";
let engine;
const renamed = { getDatabaseVersion: "version" };

async function call(method, params) {
  if (method === "createDatabase") return createDatabase();
  engine ??= startEngine();
  const running = await engine;
  const name = renamed[method] ?? method;
  if (typeof running[name] !== "function") throw new Error(`The schema engine has no method ${method}.`);
  const result = (await running[name](params)) ?? {};
  if (method === "diff" && result.stdout) {
    send({ jsonrpc: "2.0", id: 1, method: "print", params: { content: result.stdout } });
    return { exitCode: result.exitCode, stdout: null };
  }
  return result;
}

async function createDatabase() {
  const { database } = connectionOf(url);
  await administer(`CREATE DATABASE "${database.replaceAll('"', '""')}"`, "postgres");
  return { databaseName: database };
}

const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function errorOf(thrown) {
  const error = causeOf(thrown);
  const message = panic || error?.message || String(error);
  const data = { is_panic: Boolean(panic), message, meta: error?.meta, error_code: error?.code };
  return { code: 4466, message, data };
}

if (positionals[0] === "cli") {
  // Exit 1 with one JSON line of the native engine's logger, which the CLI looks for after the first line.
  const command = positionals[1];
  try {
    if (command === "can-connect-to-database") await administer("SELECT 1");
    else if (command === "create-database") await createDatabase();
    else throw new Error(`Unknown command ${command}`);
  } catch (error) {
    const unknownDatabase = error.code === "3D000";
    const fields = { message: error.message, error_code: unknownDatabase ? "P1003" : "P1001" };
    console.error(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    process.exit(1);
  }
  process.exit(0);
}

let queue = Promise.resolve();
createInterface({ input: process.stdin })
  .on("line", (line) => {
    const { id, method, params } = JSON.parse(line);
    if (!method) return; // the answer to our "print"
    queue = queue.then(() =>
      call(method, params).then(
        (result) => send({ jsonrpc: "2.0", id, result }),
        (error) => send({ jsonrpc: "2.0", id, error: errorOf(error) }),
      ),
    );
  })
  .on("close", () => queue.then(() => process.exit(0)));
