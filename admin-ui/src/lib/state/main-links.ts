import type { MessageKey } from '../i18n/en.js';
import { dataViews, participantPath } from '../router/match-route.js';
import type { SessionState } from './session.svelte.js';

export interface MainLink {
  href: string;
  label: MessageKey;
  /** Paths that belong to the link beside its own. */
  covers: (path: string) => boolean;
}

const privacyPaths: readonly string[] = ['/privacy', '/retention', '/research', '/erasures'];

/** The pages an account may open, by its roles and its own record. */
export function mainLinks(session: SessionState): MainLink[] {
  const ownId = session.member?.participant?.id;
  const own = ownId
    ? [
        ...ownLinks(ownId),
        link('/my-data', 'nav.myData'),
        link('/my-access', 'nav.myAccess'),
        link('/consents', 'nav.consents'),
      ]
    : [];
  const staff: MainLink[] = [];
  // Administrators run accounts and care teams; the records themselves are closed to them.
  if (session.has('clinician', 'coach')) staff.push(link('/people', 'nav.people', ownId));
  if (session.has('clinician', 'coach', 'administrator', 'wellnessManager'))
    staff.push(link('/care', 'nav.carePage'));
  if (session.has('wellnessManager')) staff.push(link('/figures', 'nav.figures'));
  if (session.has('clinician')) staff.push(link('/approvals', 'nav.approvals'));
  if (session.has('clinician', 'administrator')) staff.push(link('/limits', 'nav.safety'));
  if (session.has('administrator')) staff.push(link('/members', 'nav.members'));
  if (session.has('administrator')) staff.push(link('/jobs', 'nav.jobs'), link('/audit', 'nav.audit'));
  if (session.has('administrator', 'integrator')) staff.push(link('/plugins', 'nav.plugins'));
  if (session.has('administrator', 'clinician', 'integrator')) staff.push(link('/models', 'nav.models'));
  if (session.has('administrator'))
    staff.push(link('/accounts', 'nav.accounts'), link('/sources', 'nav.sources'), {
      href: '/privacy',
      label: 'nav.privacy',
      covers: (path) => privacyPaths.includes(path),
    });
  else if (session.has('clinician')) staff.push(link('/erasures', 'nav.holds'));
  const knowledge = [link('/exercises', 'nav.exercises')];
  if (session.has('clinician', 'administrator', 'integrator'))
    knowledge.push(link('/rules', 'nav.rules'), link('/knowledge', 'nav.knowledge'));
  return [...own, ...staff, ...knowledge];
}

function ownLinks(id: string): MainLink[] {
  const others = ['request', 'calendar', 'data', 'profile', 'questions', 'care'] as const;
  const planViews = ['plan', 'goals', 'limits', 'nutrition', 'assumptions'] as const;
  const planPaths: readonly string[] = planViews.map((view) => participantPath(id, view));
  const dataPaths: readonly string[] = dataViews.map((view) => participantPath(id, view));
  const plan: MainLink = {
    href: participantPath(id),
    label: 'nav.plan',
    covers: (path) => planPaths.includes(path),
  };
  return [
    plan,
    ...others.map((view): MainLink => {
      const href = participantPath(id, view);
      return {
        href,
        label: `nav.${view}`,
        covers: (path) => path === href || (view === 'data' && dataPaths.includes(path)),
      };
    }),
  ];
}

function link(href: string, label: MessageKey, ownId?: string): MainLink {
  const isOwn = (path: string) =>
    ownId !== undefined && path.startsWith(`/people/${encodeURIComponent(ownId)}/`);
  return { href, label, covers: (path) => path === href || (path.startsWith(`${href}/`) && !isOwn(path)) };
}
