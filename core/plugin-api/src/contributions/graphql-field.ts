/**
 * A GraphQL field a plugin adds. It always names its permission: the host wraps `resolve` with the access check,
 * the request's transaction and an audit entry, and there is no way to register a bare resolver.
 */
export interface GraphqlField {
  on: 'Query' | 'Mutation';
  name: string;
  /** A permission of this plugin or of the core, e.g. `plans:read`. */
  permission: string;
  resolve(args: Readonly<Record<string, unknown>>, context: GraphqlFieldContext): Promise<unknown>;
}

export interface GraphqlFieldContext {
  workspaceId: string;
  memberId: string;
  /** The plugin's own schema, inside the request's transaction. */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}
