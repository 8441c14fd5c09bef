import type { Coding, Observation, SourceRecord } from '@regimen/domain';
import { fromUcum, loincSystem, metricOfCodings } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { objectIn, textIn } from '@regimen/plugin-api/reading';
import { effectiveTime } from './effective-time.js';
import { codingsIn, labelOf, objectsIn } from './fhir-json.js';
import { nativeIdOf, revisionOf } from './identity.js';
import { hasValue, quantityIn } from './quantity.js';
import type { PlacedResource } from './resources.js';
import { deviceOf, notesOf } from './shared-parts.js';

const withdrawn = ['entered-in-error', 'cancelled'];
/** The highest of a day or a bout is no measurement of its own. */
const statistics = ['8873-2', '55426-1'];

/** Turns FHIR Observations into ours: the value, and each component as a value of its own. */
export class ObservationReader {
  constructor(
    private readonly timeZone: string,
    private readonly remarks: Remarks,
  ) {}

  /** Whether the Observation still stands; one that was taken back is counted. @throws SourceFileError for DSTU1. */
  stands({ resource, where }: PlacedResource): boolean {
    if (objectIn(resource, 'name') !== null && !('code' in resource))
      throw new SourceFileError(
        'fhir-version-unsupported',
        'The file is FHIR older than DSTU2. Export it as FHIR R4.',
        where,
      );
    if (!withdrawn.includes(textIn(resource, 'status') ?? '')) return true;
    this.remarks.add('withdrawn', where);
    return false;
  }

  read(placed: PlacedResource): SourceRecord[] {
    const { resource, where } = placed;
    const parts = this.partsOf(resource, where);
    if (parts.length === 0) return [];
    const values = parts.flatMap((part) => this.valueOf(part, where));
    if (values.length === 0) return [];
    const time = effectiveTime(resource, this.timeZone);
    if ('fault' in time) {
      this.remarks.add(time.fault, where, values.length);
      return [];
    }
    if (time.remark !== null) this.remarks.add(time.remark, where);
    const common = { ...time.when, ...this.commonOf(placed) };
    return values.map((value) => ({ kind: 'observation', observation: { ...value, ...common } }));
  }

  /** The Observation itself where it has a value or should have one, and its components. */
  private partsOf(resource: JsonObject, where: string): JsonObject[] {
    const components = objectsIn(resource, 'component');
    const isPanel = components.length > 0 || objectsIn(resource, 'hasMember').length > 0;
    if (!isPanel || hasValue(resource)) return [resource, ...components];
    // A panel whose members are Observations of their own holds no value; they are read where they stand.
    if (components.length === 0) this.remarks.add('panel_without_values', where);
    return components;
  }

  private valueOf(part: JsonObject, where: string): Pick<Observation, 'metric' | 'value'>[] {
    const codings = codingsIn(part, 'code');
    const place = `${where}, ${labelOf(part)}`;
    if (codings.some(isStatistic)) return this.leaveOut('statistic_left_out', place);
    const metric = metricOfCodings(codings);
    if (metric === null) return this.leaveOut('metric_unknown', place, labelOf(part));
    const quantity = quantityIn(part);
    if ('fault' in quantity) return this.leaveOut(quantity.fault, place, labelOf(part));
    const value = fromUcum(metric, quantity.value, quantity.unit);
    return value === null ? this.leaveOut('unit_unknown', place, labelOf(part)) : [{ metric, value }];
  }

  private leaveOut(code: string, place: string, what = ''): [] {
    this.remarks.add(code, place, 1, what);
    return [];
  }

  private commonOf({ resource, fullUrl, where }: PlacedResource) {
    const isPreliminary = textIn(resource, 'status') === 'preliminary';
    if (isPreliminary) this.remarks.add('preliminary', where);
    return {
      device: deviceOf(resource),
      nativeId: nativeIdOf(resource, fullUrl),
      ...revisionOf(resource),
      ...(isPreliminary ? { confidence: 'low' as const } : {}),
      ...notesOf(resource),
    };
  }
}

function isStatistic({ system, code }: Coding): boolean {
  return system === loincSystem && code !== undefined && statistics.includes(code);
}
