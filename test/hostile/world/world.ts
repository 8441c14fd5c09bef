import type { Client, QueryResultRow } from 'pg';
import type { RunningRegimen } from '../../journeys/support/regimen-process.js';
import type { SignOnDesk } from '../support/sign-on-desk.js';
import type { Caller } from '../support/caller.js';
import type { BrowserSession } from '../../journeys/support/browser-session.js';

/** A patient with everything an attacker would want. */
export interface Patient {
  accountName: string;
  participantId: string;
  /** A plan that was made for them. */
  planId: string;
  planHash: string;
  sessionId: string;
  planRequestId: string;
  importId: string;
  entryId: string;
  /** Words of their goal that stand nowhere else. */
  goal: string;
}

/** Who there is: T1 is a hospital, T2 an employer. */
export type UserName =
  'admin1' | 'clin1' | 'carer1' | 'coach1' | 'pat1' | 'pat1b' | 'admin2' | 'carer2' | 'emp2';

export interface Workspace {
  id: string;
  name: string;
}

/** The running product, with two workspaces that must never meet. */
export interface World {
  regimen: RunningRegimen;
  url: string;
  t1: Workspace;
  t2: Workspace;
  /** Of `pat1` and of `emp2`. */
  p1: Patient;
  p2: Patient;
  users: Readonly<Record<UserName, Caller>>;
  sessions: Readonly<Record<UserName, BrowserSession>>;
  password: string;
  /** Socket of the probe inside the api. */
  probe: string;
  /** Address of the database as its owner sees it, row-level security or not. */
  ownerUrl: string;
  /** Address of the role the product itself uses. */
  appUrl: string;
  seed: number;
  /** Whether there is time for many more variants. */
  isLong: boolean;
  asOwner<T extends QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  /** A connection as the product's own role; whoever takes it ends it. */
  asApplication(): Promise<Client>;
  /** The product with a sign-in elsewhere; started when first asked for. */
  signOnDesk(): Promise<SignOnDesk>;
  /** Everything the product printed and logged so far. */
  logged(): string;
  stop(): Promise<void>;
}
