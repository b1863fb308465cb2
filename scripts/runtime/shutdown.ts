/** What has to be undone before this process ends, the latest first, whatever makes it end. */
export class Shutdown {
  private readonly tasks: (() => Promise<void> | void)[] = [];
  private running: Promise<void> | null = null;

  /** Adds what undoes the step just taken. */
  add(task: () => Promise<void> | void): void {
    this.tasks.push(task);
  }

  /** Undoes everything once; later calls wait for the first. One task's failure does not keep the others. */
  run(): Promise<void> {
    this.running ??= this.undo();
    return this.running;
  }

  get begun(): boolean {
    return this.running !== null;
  }

  private async undo(): Promise<void> {
    for (const task of this.tasks.reverse()) {
      try {
        await task();
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** Undoes everything and ends the process when it is told to stop. npm passes Ctrl-C on a second time. */
  onSignals(before: () => void): void {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(name, () => {
        if (this.begun) return;
        before();
        void this.run().then(() => process.exit(0));
      });
    }
  }
}
