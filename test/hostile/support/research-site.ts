import { BrowserSession } from '../../journeys/support/browser-session.js';
import { profileForm } from '../../journeys/support/people.js';
import { until } from '../../journeys/support/until.js';
import { firstAdministrator, member, workspace } from '../world/people-world.js';
import type { World } from '../world/world.js';

export type FileKind = 'research' | 'modelTraining';

/** Somebody of the site, as they sign in. */
export interface SitePerson {
  participantId: string;
  session: BrowserSession;
}

/** A file as its asker sees it. */
export interface AskedFile {
  id: string;
  state: string;
  reason: string | null;
  people: number | null;
}

/** A hospital of its own whose people may be in files for research. */
export class ResearchSite {
  private constructor(
    private readonly world: World,
    readonly administrator: BrowserSession,
    private readonly clinician: BrowserSession,
    private readonly textOf: Readonly<Record<string, string>>,
  ) {}

  static async open(world: World): Promise<ResearchSite> {
    const site = await workspace(world.regimen, 'Small Site ZT3', 'hospital');
    const administrator = await firstAdministrator(world.regimen, site, 'admin3');
    const clinician = await member(administrator, 'carer3', 'clinician');
    const { consentTexts } = await administrator.ask<{ consentTexts: { kind: string; sha256: string }[] }>(
      '{ consentTexts(language: en) { kind sha256 } }',
    );
    const textOf = Object.fromEntries(consentTexts.map(({ kind, sha256 }) => [kind, sha256]));
    return new ResearchSite(world, administrator, clinician, textOf);
  }

  /** Takes a person in by the product's own door. */
  async join(accountName: string, profile: object): Promise<SitePerson> {
    const { url, password } = this.world;
    const input = {
      accountName,
      displayName: `ZZNAME ${accountName}`,
      password,
      profile: { ...profileForm, ...profile },
    };
    const { createParticipant } = await this.clinician.ask<{ createParticipant: { id?: string } }>(
      `mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { __typename
        ... on Participant { id } ... on Problem { message issues { path message } } } }`,
      { input },
    );
    if (createParticipant.id === undefined)
      throw new Error(`Not taken in: ${JSON.stringify(createParticipant)}`);
    const session = new BrowserSession(url);
    await session.signIn(accountName, password);
    return { participantId: createParticipant.id, session };
  }

  /** Lets time pass for these: they came so long ago, and walked on so many days since. */
  async livedThrough(people: readonly SitePerson[], daysAgo: number, days: number): Promise<void> {
    const ids = people.map(({ participantId }) => participantId);
    await this.world.asOwner(
      `update participants set created_at = now() - make_interval(days => $2) where id = any ($1::uuid[])`,
      [ids, daysAgo],
    );
    await this.world.asOwner(
      `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
       select p.workspace_id, p.id, 'steps', current_date - $2::integer + n, 5000, 0, 100, 10
         from participants p, generate_series(1, $3::integer) n where p.id = any ($1::uuid[])`,
      [ids, daysAgo, days],
    );
  }

  /** Puts something else into profiles, as if it had always been known. */
  async retell(people: readonly SitePerson[], profile: object): Promise<void> {
    await this.world.asOwner('update participants set profile = profile || $2 where id = any ($1::uuid[])', [
      people.map(({ participantId }) => participantId),
      JSON.stringify(profile),
    ]);
  }

  async say({ participantId, session }: SitePerson, kind: FileKind, isGiven: boolean): Promise<void> {
    const textSha256 = isGiven ? this.textOf[kind] : undefined;
    const { setConsent } = await session.ask<{ setConsent: { __typename: string } }>(
      'mutation ($input: SetConsentInput!) { setConsent(input: $input) { __typename } }',
      { input: { participantId, kind, isGiven, textSha256 } },
    );
    if (setConsent.__typename !== 'ConsentsNow') throw new Error(`Not said: ${JSON.stringify(setConsent)}`);
  }

  /** Asks for a file and waits for what becomes of it. */
  async ask(kind: FileKind = 'research', leavesCountry = false): Promise<AskedFile> {
    const purpose = 'A study of how walking goes with age.';
    const { askResearchExport } = await this.administrator.ask<{ askResearchExport: { id?: string } }>(
      `mutation ($input: AskResearchExportInput!) { askResearchExport(input: $input) { __typename
        ... on ResearchExport { id } ... on Problem { code message } } }`,
      { input: { kind, purpose, leavesCountry } },
    );
    const { id } = askResearchExport;
    if (id === undefined) throw new Error(`No file: ${JSON.stringify(askResearchExport)}`);
    const own = async () => {
      const { researchExports } = await this.administrator.ask<{ researchExports: AskedFile[] }>(
        '{ researchExports { id state reason people } }',
      );
      return researchExports.find((one) => one.id === id)!;
    };
    return until(own, ({ state }) => state !== 'queued', 60_000);
  }

  /** A part of a file as text; null where it is not handed out. */
  async part(exportId: string, part: 'people' | 'days' | 'dictionary'): Promise<string | null> {
    const { status, bytes } = await this.administrator.download('/research-exports/file', { exportId, part });
    return status === 200 ? bytes.toString() : null;
  }
}
