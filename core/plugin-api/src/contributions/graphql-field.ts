import type { FieldStore } from './storage.js';

/** Permissions of the core that a field may name; both open one participant's health record. */
export const healthRecordPermissions = ['health-record:read', 'health-record:change'] as const;
export type HealthRecordPermission = (typeof healthRecordPermissions)[number];

/** What a plugin adds to the schema: types of its own, and fields of `Query` and `Mutation`. */
export interface PluginGraphql<Options = unknown> {
  /**
   * SDL: types of the plugin, `extend type Query { … }` and `extend type Mutation { … }`. Of the core's types it may
   * name scalars, enums, inputs, `LocalisedText`, `Citation`, `PageInfo`, `Problem` and what implements that.
   */
  typeDefs: string;
  /** One for each field that `typeDefs` adds. */
  fields: readonly GraphqlField<Options>[];
}

/**
 * A GraphQL field a plugin adds. It always names its permission: the host wraps `resolve` with the access check,
 * the request's transaction and an audit entry, and there is no way to register a bare resolver.
 */
export interface GraphqlField<Options = unknown> {
  on: 'Query' | 'Mutation';
  name: string;
  /**
   * A permission this plugin declares, or one of the core's. A field with a permission of the core takes the argument
   * `participantId: ID!`, is called for a record the asking member may open only, and has a result that can say that
   * there is none: a nullable type, or a union with `NotFound`.
   */
  permission: string;
  /**
   * Gives plain data. Expected failures are returned as union members that implement `Problem`, with `__typename`;
   * whatever is thrown is a fault of the plugin: the operation is undone, and nobody is told more than a number.
   */
  resolve(args: Readonly<Record<string, unknown>>, context: GraphqlFieldContext<Options>): Promise<unknown>;
}

/** On whose behalf a field is called. Nothing of it may be kept after `resolve` has ended. */
export interface GraphqlFieldContext<Options = unknown> {
  readonly workspaceId: string;
  readonly memberId: string;
  /** The participant whose record was opened; null for a field with a permission of the plugin. */
  readonly participantId: string | null;
  /** The plugin's settings, checked. */
  readonly options: Options;
  /**
   * The plugin's own tables; null without `storage`. Personal tables show the rows of `participantId` alone, so none
   * for a field with a permission of the plugin. A field of `Query` reads only.
   */
  readonly storage: FieldStore | null;
}
