/** How a day that an import touched already grows by what it stores there; the row that is there is called `known`. */
export const spanWidened = `on conflict (workspace_id, import_id, metric, local_day)
      do update set first_at = least(known.first_at, excluded.first_at),
                    last_at = greatest(known.last_at, excluded.last_at)`;
