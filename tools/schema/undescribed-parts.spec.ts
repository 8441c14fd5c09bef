import { buildSchema } from 'graphql';
import { undescribedParts } from './undescribed-parts.mjs';

describe('the check of descriptions', () => {
  it('finds every kind of part that says nothing', () => {
    const schema = buildSchema(`
      type Query { field(argument: Int): String }
      interface Face { side: Int }
      input Wish { text: String }
      enum Colour { red }
      union Either = Query
      scalar Moment
    `);
    expect(undescribedParts(schema).sort()).toEqual(
      [
        'Colour',
        'Colour.red',
        'Either',
        'Face',
        'Face.side',
        'Moment',
        'Query',
        'Query.field',
        'Query.field(argument:)',
        'Wish',
        'Wish.text',
      ].sort(),
    );
  });

  it('is content with a described schema, and not with an empty description', () => {
    expect(
      undescribedParts(buildSchema('"What can be asked." type Query { "One." field("Of." a: Int): String }')),
    ).toEqual([]);
    expect(undescribedParts(buildSchema('"Asked." type Query { " " field: String }'))).toEqual([
      'Query.field',
    ]);
  });
});
