-- An import fills tables and reads them again in one transaction, where autovacuum does not see them: without statistics the
-- planner takes them for empty and goes through all levels once for each person. Only an owner may ANALYZE, hence the function.
create function refresh_statistics() returns void
language plpgsql security definer set search_path from current as $$
begin
  -- What another import analyses at this moment is not waited for: its sample serves as well.
  analyze (skip_locked) person, assessed_level;
end $$;
revoke execute on function refresh_statistics() from public;
grant execute on function refresh_statistics() to baobab_app;
