/** What a person can mend: one line that says what is wrong and what to do. It ends the start with exit code 1. */
export class Failure extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message.replace(/\s+/g, " ").trim());
    this.name = "Failure";
  }
}
