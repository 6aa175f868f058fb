-- SPDX-License-Identifier: GPL-3.0-or-later
create table ledger (
  sequence bigint primary key,
  at       timestamptz not null,
  actor    text not null,
  action   text not null,
  request  text not null,
  subject  text not null,
  previous bytea not null,
  hash     bytea not null
);
create index ledger_by_request on ledger (request, sequence);

-- The last line, signed with the master key: a chain that was cut or written anew does not fit it.
create table ledger_head (
  one       boolean primary key default true check (one),
  sequence  bigint not null,
  hash      bytea not null,
  signature bytea not null
);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger ledger_keeps_rows before update or delete on ledger
  for each row execute function ledger_is_append_only();
create trigger ledger_keeps_all before truncate on ledger
  for each statement execute function ledger_is_append_only();
