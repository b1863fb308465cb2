import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
const snapshot = "REPEATABLE READ";

type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * Prisma's adapter, with the queries of one transaction sent one after another. Prisma asks for several relations of an
 * `include` at once, which on the one connection of a transaction leaves the order to the driver: its next version no
 * longer takes that. And where one snapshot is asked for, which reads alone do (`readOnly`), the transaction refuses every
 * write, by the same statement that sets it.
 */
export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) =>
      inTurn(await begin(level === snapshot ? (`${snapshot}, READ ONLY` as typeof snapshot) : level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const queued =
    <Query, Result>(send: (query: Query) => Promise<Result>) =>
    (query: Query): Promise<Result> => {
      const result = last.then(() => send(query));
      last = result.catch(() => {}); // whoever asked hears of it; the next one gets the database's own answer
      return result;
    };
  transaction.queryRaw = queued(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = queued(transaction.executeRaw.bind(transaction));
  return transaction;
}
