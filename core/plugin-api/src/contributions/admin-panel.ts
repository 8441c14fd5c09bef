/** A panel in the console, drawn by the core from data: no plugin code runs in the browser. */
export interface AdminPanel {
  id: string;
  title: { en: string; zh: string };
  kind: 'table' | 'text';
  permission: string;
  load(
    query: (sql: string, parameters?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>,
  ): Promise<{
    columns?: readonly string[];
    rows?: readonly (readonly string[])[];
    text?: string;
  }>;
}
