/** Injection token of where the second parts of people's keys lie. */
export const keyVaultToken = Symbol('key vault');

/** Which key of a person: keys are numbered from 1, each rotation begins the next. */
export interface VaultPlace {
  workspaceId: string;
  personId: string;
  keyVersion: number;
}

/**
 * Port to where the second part of each person's key lies, apart from the database: a copy of the database alone opens
 * nothing, and one taken before an erasure opens nothing of the erased person, for their part is gone for good.
 */
export interface KeyVault {
  /** The part of a key, made when there is none yet; durable and the same for everybody when this resolves. */
  keep(place: VaultPlace): Promise<Buffer>;
  /** Null when there is none, or none any more. */
  read(place: VaultPlace): Promise<Buffer | null>;
  /** Destroys the part of one key, or of every key of the person. Nothing happens when it is gone already. */
  destroy(place: Omit<VaultPlace, 'keyVersion'> & { keyVersion?: number }): Promise<void>;
}
