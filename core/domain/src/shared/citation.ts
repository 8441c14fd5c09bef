/** Where a number or rule comes from. */
export interface Citation {
  /** Short reference a reader can search for, e.g. "Riebe 2015, Med Sci Sports Exerc 47:2473". */
  source: string;
  year: number;
  /** Table, section or page, where known. */
  place?: string;
  /** True when the figure was carried over from general knowledge and still awaits a clinician's check. */
  needsClinicianReview?: boolean;
}
