/** A step before the product failed for a reason its message explains; no stack is shown. */
export class LaunchFailed extends Error {}
