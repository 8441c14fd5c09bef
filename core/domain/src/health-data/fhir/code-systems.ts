/** Code systems of the FHIR resources we read and write. */
export const loincSystem = 'http://loinc.org';
export const ucumSystem = 'http://unitsofmeasure.org';
/** Our own names: exact for every metric, also for those LOINC has no code for. */
export const metricSystem = 'urn:regimen:metric';
/** Codes of the activity vocabulary. */
export const activitySystem = 'urn:regimen:activity';
