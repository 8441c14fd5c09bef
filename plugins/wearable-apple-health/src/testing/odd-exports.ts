import fc from 'fast-check';

const names = [
  'type',
  'sourceName',
  'sourceVersion',
  'device',
  'unit',
  'creationDate',
  'startDate',
  'endDate',
  'value',
];
const odd = [
  ...[
    '<',
    '>',
    '&',
    '&lt;',
    '&amp;',
    '&#65;',
    '&e;',
    '&',
    "'",
    ']]>',
    '\t',
    '\n',
    '\r',
    '\u000b',
    '\0',
    '\u007f',
    '\u0085',
  ],
  ...[
    'é',
    '’',
    '\u00a0',
    '心',
    '😀',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\ufeff',
    '<Record ',
    '/>',
    '<!--',
    '-->',
  ],
];
const texts = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'count/min',
      'Watch',
      '61',
      '2026-01-05 10:00:00 +0100',
      'HKQuantityTypeIdentifierHeartRate',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...odd), fc.constantFrom('a', 'b c', '1')), { maxLength: 5 })
      .map((parts) => parts.join('')),
  },
);
const mostly = (usual: string, ...others: string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const attribute = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.constantFrom('a', 'xmlns', 'x:y', 'étype', 'a b') },
    ),
    texts,
    mostly(' ', '\n ', '\t', '', '\r\n', '\u000b'),
    mostly('="', "='", ' = "', '=', ''),
    mostly('"', "'", '', '""'),
  )
  .map(
    ([name, text, gap, opening, closing]) => `${gap}${name}${opening}${text.replaceAll('"', '')}${closing}`,
  );
const attributes = fc.array(attribute, { maxLength: 8 }).map((parts) => parts.join(''));
/** As phones write it: all attributes, in their order. */
const plain = fc
  .tuple(
    fc.constantFrom('Watch', 'Anna’s Watch', '&lt;&lt;Watch&gt;'),
    fc.nat(300),
    fc.constantFrom('count/min', 'kg'),
  )
  .map(
    ([device, value, unit]) =>
      ` type="HKQuantityTypeIdentifierHeartRate" sourceName="${device}" sourceVersion="11" device="${device}" unit="${unit}"` +
      ` creationDate="2026-01-05 10:00:00 +0100" startDate="2026-01-05 10:00:0${value % 10} +0100" endDate="2026-01-05 10:00:00 +0100" value="${value}"`,
  );
const inside = fc
  .array(
    fc.oneof(
      attributes.map((written) => `<MetadataEntry${written}/>`),
      fc.constantFrom(
        ...[
          '<MetadataEntry key="a" value="b"/>',
          '<MetadataEntry key="a" value="b"></MetadataEntry>',
          'text',
          '<!-- <Record/> -->',
        ],
        ...[
          '<HeartRateVariabilityMetadataList><InstantaneousBeatsPerMinute bpm="61" time="7:0,1"/></HeartRateVariabilityMetadataList>',
        ],
        ...[
          '<HeartRateVariabilityMetadataList>',
          '<Record type="a"/>',
          '<![CDATA[<Record/>]]>',
          '\n ',
          '<Correlation>',
          '</Record>',
        ],
      ),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join('\n  '));
const record = fc
  .tuple(
    fc.oneof(plain, plain, attributes),
    mostly('', ' ', '\n'),
    inside,
    fc.integer({ min: 0, max: 5 }),
    mostly('</Record>', '</Record >', '', '</record>'),
  )
  .map(([written, gap, content, kind, end]) =>
    kind < 3 ? `<Record${written}${gap}/>` : `<Record${written}${gap}>${content}${end}`,
  );
const child = fc.oneof(
  { weight: 8, arbitrary: record },
  { weight: 1, arbitrary: record.map((written) => `<Correlation type="a">${written}</Correlation>`) },
  { weight: 1, arbitrary: record.map((written) => `<!--${written}-->`) },
  { weight: 1, arbitrary: record.map((written) => `<![CDATA[${written}]]>`) },
  {
    weight: 1,
    arbitrary: record.map(
      (written) => `<Workout a=">" b='${written.replace(/['<]/g, '')}'>${written}</Workout>`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<a>',
      '</a>',
      '<?a <Record/> ?>',
      'text',
      ']]>',
      '&amp;',
      '&e;',
      '</HealthData>',
      '<HealthData>',
      '<Recorder/>',
    ),
  },
);
const head = mostly(
  '<?xml version="1.0"?>\n<HealthData locale="en">',
  ...[
    '<!DOCTYPE HealthData [<!-- <Record> --><!ATTLIST Record a CDATA #IMPLIED <!ELEMENT Record EMPTY>]>\n<HealthData>',
  ],
  ...[
    ' <?xml version="1.0"?><HealthData>',
    '\ufeff<HealthData>',
    '<HealthData/>',
    '<Other>',
    '',
    '<HealthData><HealthData>',
  ],
);
const sound = fc
  .tuple(
    head,
    fc.array(fc.tuple(child, mostly('\n ', '', '\r\n', ' text ', '\u000b')), { maxLength: 12 }),
    mostly('</HealthData>\n', '', '</HealthData><Record/>'),
  )
  .map(([begin, children, end]) =>
    Buffer.from(begin + children.map((parts) => parts.join('')).join('') + end),
  );

/** Exports of every kind of oddness, cut, and with bytes replaced, and how large the pieces are in which they come. */
export const oddExports = fc
  .tuple(
    sound,
    fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 2 }),
    fc.option(fc.nat(4000), { freq: 5 }),
    fc.constantFrom(1, 7, 64, 300, 1000, 100_000),
  )
  .map(([bytes, spoiled, cut, pieceSize]) => {
    for (const [at, byte] of spoiled) if (at < bytes.length) bytes[at] = byte;
    return { bytes: cut === null ? bytes : bytes.subarray(0, cut), pieceSize };
  });
