/** The thing has changed since the caller looked at it: a refusal of any command that changes something. */
export interface VersionConflict {
  readonly kind: 'VersionConflict';
  readonly message: string;
  readonly messageZh: string;
  readonly expectedVersion: number;
  readonly actualVersion: number;
}

/** Compares the version that a caller has seen with that of the locked row. @returns null where they are the same. */
export const versionConflict = (expectedVersion: number, actualVersion: number): VersionConflict | null =>
  expectedVersion === actualVersion
    ? null
    : {
        kind: 'VersionConflict',
        message: `It has changed since: version ${expectedVersion} was expected and it has version ${actualVersion}. Read it again.`,
        messageZh: `数据已被更新：预期版本为 ${expectedVersion}，当前版本为 ${actualVersion}，请重新读取。`,
        expectedVersion,
        actualVersion,
      };
