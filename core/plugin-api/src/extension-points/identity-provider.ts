/** Another place people sign in from. `authenticate` returns the verified account name, or null. */
export interface IdentityProvider {
  id: string;
  authenticate(input: { accountName: string; secret: string }): Promise<{ accountName: string } | null>;
}
