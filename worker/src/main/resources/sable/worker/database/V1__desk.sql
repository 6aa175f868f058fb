-- SPDX-License-Identifier: GPL-3.0-or-later
-- Columns named "sealed", "copy", "why" and "package" hold values encrypted by the case's key. All
-- else is ids, numbers, states and times.

create table request (
  id           text primary key,
  created      timestamptz not null,
  due          date,
  regime       text not null,
  state        text not null check (state in ('open', 'submitted', 'approved', 'ready', 'released')),
  round        integer not null default 0,  -- counts approvals; a copy belongs to one
  tasks        bigint not null default 0,   -- counts tasks, so that each has a name of its own
  persons      integer not null default 0,  -- the highest number given to a person
  submitted_by text,
  approved_by  text,
  sealed       bytea not null,
  package      bytea
);
create index request_by_urgency on request (due nulls last, created, id);

create table item (
  request      text not null references request,
  id           text not null,
  position     text collate "C" not null,
  parent       text,
  bytes        bigint not null,
  container    boolean not null default false,
  state        text not null check (state in
    ('queued', 'searching', 'searched', 'mentioning', 'read', 'withheld', 'copying', 'copied')),
  withheld     text,
  tries        integer not null default 0,  -- begun and not ended
  version      bigint not null default 1,
  next_finding integer not null default 1,
  sealed       bytea not null,
  copy         bytea,
  primary key (request, id),
  unique (request, position)
);

create table finding (
  request    text not null,
  item       text not null,
  number     integer not null,
  category   text not null,
  action     text not null check (action in ('propose', 'keep', 'flag')),
  ground     text not null,
  whose      text not null,
  person     text,
  origin     text not null check (origin in ('search', 'mention', 'hand')),
  verdict    text check (verdict in ('hide', 'keep')),
  decided_by text,
  decided_at timestamptz,
  sealed     bytea not null,
  why        bytea,
  primary key (request, item, number),
  foreign key (request, item) references item
);
create index finding_by_person on finding (request, person);

-- Every decision ever made; the finding carries the one that counts.
create table decision (
  id         bigint generated always as identity primary key,
  request    text not null,
  item       text not null,
  finding    integer not null,
  verdict    text not null check (verdict in ('hide', 'keep', 'undecided')),
  decided_by text not null,
  decided_at timestamptz not null,
  why        bytea not null,
  foreign key (request, item, finding) references finding
);

create table person (
  request  text not null references request,
  id       text not null,
  number   integer not null,
  role     text not null,
  mentions integer not null,
  sealed   bytea not null,
  primary key (request, id)
);

-- Who decided or handed over anything in a request: they do not approve it.
create table acted (
  request text not null references request,
  actor   text not null,
  primary key (request, actor)
);

create table sent_back (
  id      bigint generated always as identity primary key,
  request text not null references request,
  by      text not null,
  at      timestamptz not null,
  why     bytea not null
);
