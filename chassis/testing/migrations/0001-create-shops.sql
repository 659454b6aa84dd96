-- A toy domain for the tests of the chassis: rows that are a person's, rows that hang under them, and a cube of those.
create table shops (
  id uuid primary key,
  version int not null default 1,
  name text not null check (name <> ''),
  keeper text not null,
  division_path text collate "C" not null,
  opened_on date not null,
  opened_at timestamptz not null,
  size int not null check (size >= 0)
);
call hub.protect('shops');
call hub.own('shops');
call hub.allow('shops', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_command('shops', 'areas', 'update', hub.in_areas('division_path'));
call hub.allow('shops', 'market', 'select', hub.in_areas('division_path', 'market'));
call hub.allow('shops', 'person', 'select', 'keeper = (select hub.scope_person())');
call hub.allow_machine('shops', 'access-log', 'select');
call hub.allow_machine('shops', 'import');

create table sales (
  id uuid primary key,
  shop_id uuid not null references shops,
  sold_on date not null,
  goods text not null,
  amount int not null
);
call hub.protect('sales');
call hub.allow_everyone('sales');
call hub.allow_machine('sales', 'import');

create table sale_cube (
  division_path text collate "C" not null,
  day date not null,
  goods text not null,
  sales int not null default 0,
  amount bigint not null default 0,
  primary key (division_path, day, goods)
);
call hub.protect_cube('sale_cube');
call hub.keep_cube('sale_cube', 'sales', array['sales', 'amount'],
  'select shop.division_path, entry.sold_on as day, entry.goods, entry.sign as sales, entry.sign * entry.amount as amount
   from $source as entry join shops as shop on shop.id = entry.shop_id');
