import { activityPath, knowledgePath, matchRoute, participantPath, participantViews } from './match-route.js';

describe('matchRoute', () => {
  it('knows the pages', () => {
    expect(matchRoute('/')).toEqual({ name: 'home' });
    expect(matchRoute('/jobs')).toEqual({ name: 'jobs' });
    expect(matchRoute('/models')).toEqual({ name: 'models' });
    expect(matchRoute('/models/labelling')).toEqual({ name: 'labelling' });
    expect(matchRoute('/labelling')).toEqual({ name: 'unknown' });
    expect(matchRoute('/sources')).toEqual({ name: 'sources' });
    expect(matchRoute('/approvals/p%201')).toEqual({ name: 'approval', planId: 'p 1' });
  });

  it('opens the plan where no view of a person is named', () => {
    expect(matchRoute('/people/7')).toEqual({ name: 'participant', participantId: '7', view: 'plan' });
  });

  it.each(participantViews)('reads back the path it writes for %s', (view) => {
    expect(matchRoute(participantPath('a/b', view))).toEqual({
      name: 'participant',
      participantId: 'a/b',
      view,
    });
  });

  it('opens an activity of a person', () => {
    expect(matchRoute(activityPath('7', 'a 1'))).toEqual({
      name: 'activity',
      participantId: '7',
      activityId: 'a 1',
    });
  });

  it('opens the graph, around a node where one is named', () => {
    expect(matchRoute('/knowledge')).toEqual({ name: 'knowledge', node: null });
    expect(matchRoute(knowledgePath('load:knee-load-3'))).toEqual({
      name: 'knowledge',
      node: 'load:knee-load-3',
    });
    expect(matchRoute('/knowledge/a/b')).toEqual({ name: 'unknown' });
    expect(matchRoute('/rules')).toEqual({ name: 'rules' });
  });

  it('does not guess', () => {
    expect(matchRoute('/people/7/secrets')).toEqual({ name: 'unknown' });
    expect(matchRoute('/people/7/plan/more')).toEqual({ name: 'unknown' });
    expect(matchRoute('/elsewhere')).toEqual({ name: 'unknown' });
  });

  it('takes a badly encoded path for an unknown one', () => {
    expect(matchRoute('/people/%E0%A4%A')).toEqual({ name: 'unknown' });
  });
});
