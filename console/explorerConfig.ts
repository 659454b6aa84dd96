/** Somebody in whose name the page asks. */
export interface ExplorerIdentity {
  readonly name: string;
  readonly label: string;
  readonly labelZh: string;
  readonly token: string;
  /** What the token may be used for; the first is what it is used for unless another is chosen. */
  readonly purposes: readonly string[];
}

/** A question that the page offers to ask. */
export interface ExplorerSample {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly description: string;
  readonly descriptionZh: string;
  /** Name of the identity that it is asked as. */
  readonly identity: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where the values of variables that are null can be found; null when all are there. */
  readonly hint: string | null;
}

/** What the page reads from `config.json` when it opens: the hub writes it, the page shows it. */
export interface ExplorerConfig {
  readonly title: string;
  /** Path of the graph, on the page's own host. */
  readonly endpoint: string;
  /** Name of the identity that the page starts with. */
  readonly identity: string;
  readonly identities: readonly ExplorerIdentity[];
  readonly samples: readonly ExplorerSample[];
}
