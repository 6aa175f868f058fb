-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a decision came about: for itself, for a person wherever named, or together with all that
-- was proposed. Of those made before, nobody knows; they count as made together.

alter table finding add column manner text check (manner in ('single', 'person', 'together'));
alter table decision add column manner text check (manner in ('single', 'person', 'together'));
update finding set manner = 'together' where verdict is not null;
alter table finding add constraint decided_somehow check ((verdict is null) = (manner is null));
