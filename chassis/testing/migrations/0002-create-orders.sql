-- A toy of events: orders change and say so; what others do about it is counted, and how each order stands is copied.
create table orders (
  id uuid primary key,
  version int not null
);
create table order_effects (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  version int not null
);
create table order_copies (
  order_id uuid primary key,
  version int not null,
  total int not null
);
-- What stops the handler until somebody mends it.
create table order_faults (order_id uuid primary key);

call hub.protect('orders');
call hub.protect('order_effects');
call hub.protect('order_copies');
call hub.protect('order_faults');
call hub.allow_everyone('orders');
call hub.allow('orders', 'areas_insert', 'insert', '(select hub.has_scope())');
call hub.allow('orders', 'areas_update', 'update', '(select hub.has_scope())');
call hub.allow_machine('order_effects', 'consumer');
call hub.allow_machine('order_copies', 'consumer');
call hub.allow_machine('order_copies', 'rebuild');
call hub.allow_machine('order_faults', 'consumer');
call hub.allow_machine('orders', 'import');
