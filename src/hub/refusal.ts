/** The hub says no, by a rule: a code that the branch or the channel knows, with the status of HTTP. */
export class HubRefusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(status: number, code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.params = params;
  }
}
