/** Who a key belongs to. */
export interface KeyOwner {
  workspaceId: string;
  personId: string;
}
