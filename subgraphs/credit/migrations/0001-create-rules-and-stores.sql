-- Documents that rules and entries may rest on: open data, with the days they hold.
create table policy_documents (
  id uuid primary key,
  document_no text not null unique,
  title text not null,
  issuer text not null,
  issued_on date not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
call hub.protect('policy_documents');
call hub.allow_everyone('policy_documents');
call hub.allow_machine('policy_documents', 'import');

-- How hours of service become points. `steps` is [{"aboveHours", "hoursPerPoint"}] with rising hours.
create table point_rules (
  id uuid primary key,
  version int not null check (version >= 1),
  name text not null,
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) >= 1),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  document_id uuid not null references policy_documents
);
call hub.protect('point_rules');
call hub.allow_everyone('point_rules');
call hub.allow_machine('point_rules', 'import');

-- A village's own scheme (志愿服务+美德信用).
create table point_schemes (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  name text not null,
  rule_id uuid not null references point_rules,
  reward_line numeric,
  households int not null check (households > 0),
  document_id uuid not null references policy_documents,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index point_schemes_division_code_index on point_schemes (division_code, valid_from);
call hub.protect('point_schemes');
call hub.allow_everyone('point_schemes');
call hub.allow_machine('point_schemes', 'import');

create table credit_stores (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  name text not null
);
create index credit_stores_division_path_index on credit_stores (division_path, name);
call hub.protect('credit_stores');
call hub.allow_everyone('credit_stores');
call hub.allow_machine('credit_stores', 'import');

create table store_goods (
  id uuid primary key,
  store_id uuid not null references credit_stores,
  name text not null,
  points int not null check (points > 0),
  stock int not null check (stock >= 0)
);
create index store_goods_store_id_index on store_goods (store_id, points);
call hub.protect('store_goods');
call hub.allow_everyone('store_goods');
call hub.allow_machine('store_goods', 'import');

-- Facts from outside about the city as a whole; none of them is computed here.
create table credit_rankings (
  division_code text not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  rank int not null check (rank >= 1),
  out_of int not null check (out_of >= rank),
  index_name text not null,
  source text not null,
  imported_on date not null,
  primary key (division_code, month)
);
call hub.protect('credit_rankings');
call hub.allow_everyone('credit_rankings');
call hub.allow_machine('credit_rankings', 'import');

create table credit_honours (
  division_code text not null,
  title text not null,
  granted_by text not null,
  year int not null,
  source text not null,
  primary key (division_code, title)
);
call hub.protect('credit_honours');
call hub.allow_everyone('credit_honours');
call hub.allow_machine('credit_honours', 'import');

-- Credit "entering five places" (信用五进): which five is data.
create table credit_outreach (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  place text not null,
  topic text not null,
  held_on date not null
);
create index credit_outreach_division_path_index on credit_outreach (division_path, held_on desc, id desc);
call hub.protect('credit_outreach');
call hub.allow_everyone('credit_outreach');
call hub.allow_machine('credit_outreach', 'import');
