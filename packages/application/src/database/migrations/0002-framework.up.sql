-- Competency frameworks and role profiles. Those of no organisation are published by Baobab itself: everybody signed in reads
-- them, and migrations alone write them. `texts` holds what people read, by locale:
-- {"en": {"label", "definition"?, "note"?, "provenance"}}, see @baobab/domain/framework; ids and codes never change.

create function is_texts(texts jsonb) returns boolean language sql immutable
  as $$ select jsonb_typeof(texts) = 'object' and texts <> '{}'
    and not jsonb_path_exists(texts, '$.* ? (!(exists(@.label) && exists(@.provenance)))') $$;

create table framework (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references organisation (id),
  code text not null,
  citation text not null,
  texts jsonb not null check (is_texts(texts)),
  unique nulls not distinct (organisation_id, code)
);

-- The rungs, as many as the framework has. Ordinal 0 is below the first rung of the source: "not yet".
create table level (
  framework_id uuid not null references framework (id),
  id uuid primary key default gen_random_uuid(),
  ordinal smallint not null check (ordinal >= 0),
  source_label text,
  texts jsonb not null check (is_texts(texts)),
  unique (framework_id, ordinal)
);

create table competency_domain (
  framework_id uuid not null references framework (id),
  id uuid primary key default gen_random_uuid(),
  code text not null,
  position smallint not null,
  source_label text,
  texts jsonb not null check (is_texts(texts)),
  unique (framework_id, id),
  unique (framework_id, code)
);

create table competency (
  framework_id uuid not null,
  id uuid primary key default gen_random_uuid(),
  competency_domain_id uuid not null,
  code text not null,
  position smallint not null,
  source_label text,
  texts jsonb not null check (is_texts(texts)),
  unique (framework_id, id),
  unique (framework_id, code),
  foreign key (framework_id, competency_domain_id) references competency_domain (framework_id, id)
);

-- What a level looks like in a domain, or in one competency. A strand runs across the levels (AI-specific): it is a tag, not
-- a rung above the last.
create table descriptor (
  framework_id uuid not null,
  id uuid primary key default gen_random_uuid(),
  competency_domain_id uuid,
  competency_id uuid,
  ordinal smallint not null,
  strand text check (strand = 'ai-specific'),
  texts jsonb not null check (is_texts(texts)),
  check (num_nonnulls(competency_domain_id, competency_id) = 1),
  foreign key (framework_id, ordinal) references level (framework_id, ordinal),
  foreign key (framework_id, competency_domain_id) references competency_domain (framework_id, id),
  foreign key (framework_id, competency_id) references competency (framework_id, id)
);

create table attitude (
  framework_id uuid not null references framework (id),
  id uuid primary key default gen_random_uuid(),
  position smallint not null,
  source_label text,
  texts jsonb not null check (is_texts(texts))
);

create table role_profile (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references organisation (id),
  framework_id uuid not null references framework (id),
  copied_from uuid references role_profile (id),
  position smallint not null default 0,
  texts jsonb not null check (is_texts(texts)),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (id, framework_id)
);
create index role_profile_organisation on role_profile (organisation_id);

-- The level that a role asks for in a competency. No row: the role asks for none.
create table role_profile_target (
  role_profile_id uuid not null,
  framework_id uuid not null,
  competency_id uuid not null,
  ordinal smallint not null check (ordinal > 0),
  primary key (role_profile_id, competency_id),
  foreign key (role_profile_id, framework_id) references role_profile (id, framework_id),
  foreign key (framework_id, competency_id) references competency (framework_id, id),
  foreign key (framework_id, ordinal) references level (framework_id, ordinal)
);

-- A person's targets come from her role profile.
alter table person add column role_profile_id uuid references role_profile (id);

-- UNESCO's framework. Written before row-level security is forced, because from then on not even the owner writes a row
-- of no organisation. Ids are UUIDv5 of the item's code: the same in every installation, so that files and other systems can name them.
insert into framework (id, code, citation, texts) values
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'unesco-2022',
   'UNESCO, Broadband Commission Working Group on AI Capacity Building: Artificial Intelligence and Digital Transformation: Competencies for Civil Servants, September 2022',
   '{"en": {"label": "Artificial Intelligence and Digital Transformation: Competencies for Civil Servants", "note": "The labels and the descriptors are UNESCO''s, quoted from its presentation of the framework; its terms hold for them. The definitions of competencies are reworded from it by Baobab. The wording about attitudes is Baobab''s own.", "provenance": "source"},
   "ar": {"label": "الذكاء الاصطناعي والتحول الرقمي: كفاءات موظفي الخدمة المدنية", "note": "التسميات وأوصاف المستويات لليونسكو، مقتبسة من عرضها للإطار، وتسري عليها شروطها. تعريفات الكفاءات أعادت باوباب صياغتها عنه. والكلام عن المواقف من صياغة باوباب.", "provenance": "unreviewed"}}');

insert into level (framework_id, id, ordinal, source_label, texts) values
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '017cccf8-0f29-5cf6-9635-8351a5f13313', 0, null,
   '{"en": {"label": "Not yet", "definition": "Below Basic: what Basic describes is not there yet.", "provenance": "baobab"},
   "ar": {"label": "ليس بعد", "definition": "دون المستوى الأساسي: ما يصفه المستوى الأساسي لم يتحقق بعد.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '55869de2-31f8-5303-b3e5-86adfbc871e9', 1, 'BASIC',
   '{"en": {"label": "Basic", "provenance": "source"},
   "ar": {"label": "أساسي", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '5564cc10-fe8e-5594-a71c-3b527c7f4c2b', 2, 'INTERMEDIATE',
   '{"en": {"label": "Intermediate", "provenance": "source"},
   "ar": {"label": "متوسط", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '001231c4-03c5-5457-9d13-afb1480e9bd6', 3, 'ADVANCED',
   '{"en": {"label": "Advanced", "provenance": "source"},
   "ar": {"label": "متقدم", "provenance": "unreviewed"}}');

insert into competency_domain (framework_id, id, code, position, source_label, texts) values
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'b5010800-1ebe-59c6-acd8-f9148e234887', 'D1', 1, 'Digital Planning and Design',
   '{"en": {"label": "Digital planning and design", "provenance": "source"},
   "ar": {"label": "التخطيط والتصميم الرقميان", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2', 2, 'Data Use and Governance',
   '{"en": {"label": "Data use and governance", "provenance": "source"},
   "ar": {"label": "استخدام البيانات وحوكمتها", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '9f26f6a3-0d1b-5251-878a-2d224449f696', 'D3', 3, 'Digital Management and Execution',
   '{"en": {"label": "Digital management and execution", "provenance": "source"},
   "ar": {"label": "الإدارة والتنفيذ الرقميان", "provenance": "unreviewed"}}');

insert into competency (framework_id, id, competency_domain_id, code, position, source_label, texts) values
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '529c9c19-a69c-5c4f-b5d0-08fa22fca1f2', 'b5010800-1ebe-59c6-acd8-f9148e234887', 'D1.1', 1, 'PROBLEM IDENTIFICATION AND SOLUTIONS',
   '{"en": {"label": "Problem identification and solutions", "definition": "Spot problems where digital technology may be part of the answer.", "provenance": "baobab"},
   "ar": {"label": "تحديد المشكلات وحلولها", "definition": "رصد المشكلات التي قد تكون التكنولوجيا الرقمية جزءًا من حلها.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'baa70f02-779c-55e3-b8ea-32cd1e0ad97d', 'b5010800-1ebe-59c6-acd8-f9148e234887', 'D1.2', 2, 'SYSTEMS THINKING',
   '{"en": {"label": "Systems thinking", "definition": "See how problems connect within systems.", "provenance": "baobab"},
   "ar": {"label": "التفكير المنظومي", "definition": "إدراك كيفية ترابط المشكلات داخل المنظومات.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '127345b9-1825-5f94-8cde-f855213e7460', 'b5010800-1ebe-59c6-acd8-f9148e234887', 'D1.3', 3, 'STRATEGIC FORESIGHT',
   '{"en": {"label": "Strategic foresight", "definition": "Anticipate problems and the unexpected.", "provenance": "baobab"},
   "ar": {"label": "الاستشراف الاستراتيجي", "definition": "توقّع المشكلات والظروف غير المتوقعة.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'd4ca6113-614c-59e6-b4eb-825b0887ec89', 'b5010800-1ebe-59c6-acd8-f9148e234887', 'D1.4', 4, 'AGILE STRATEGY',
   '{"en": {"label": "Agile strategy", "definition": "Plan while staying flexible.", "provenance": "baobab"},
   "ar": {"label": "الاستراتيجية المرنة", "definition": "التخطيط مع الحفاظ على المرونة.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '91589e97-18e9-562a-a7e0-ae51b54b499a', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2.1', 5, 'DATA LITERACY',
   '{"en": {"label": "Data literacy", "definition": "Understand emerging digital technology and its uses.", "note": "The French edition of the source says digital literacy here.", "provenance": "baobab"},
   "ar": {"label": "الإلمام بالبيانات", "definition": "فهم التكنولوجيا الرقمية الناشئة واستخداماتها.", "note": "تقول النسخة الفرنسية من المصدر هنا: الإلمام الرقمي.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '68ab7a0f-bc70-590a-a976-79653353e5e5', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2.2', 6, 'DATA-DRIVEN DECISION MAKING',
   '{"en": {"label": "Data-driven decision making", "definition": "Mine, analyse and use data in policy decisions.", "provenance": "baobab"},
   "ar": {"label": "اتخاذ القرار المستند إلى البيانات", "definition": "استخراج البيانات وتحليلها واستخدامها في قرارات السياسات.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'b8b7453b-2ccc-56ba-9fe6-7513f958defe', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2.3', 7, 'OPEN DATA AND OPEN GOVERNMENT',
   '{"en": {"label": "Open data and open government", "definition": "Create and use open data effectively.", "provenance": "baobab"},
   "ar": {"label": "البيانات المفتوحة والحكومة المفتوحة", "definition": "إنشاء البيانات المفتوحة واستخدامها بفعالية.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'f9e9295d-27cb-53c9-8005-c90895504e3a', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2.4', 8, 'PRIVACY AND SECURITY',
   '{"en": {"label": "Privacy and security", "definition": "Know possible breaches and their effect on government and society.", "provenance": "baobab"},
   "ar": {"label": "الخصوصية والأمن", "definition": "معرفة الاختراقات الممكنة وأثرها في الحكومة والمجتمع.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '5d88e91b-5a1b-5eb9-b021-7a9c0fb97ccd', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2.5', 9, 'LEGAL, REGULATORY AND ETHICAL FRAMEWORKS',
   '{"en": {"label": "Legal, regulatory and ethical frameworks", "definition": "Adapt law to emerging technology; draft technology-friendly law where it is needed.", "provenance": "baobab"},
   "ar": {"label": "الأطر القانونية والتنظيمية والأخلاقية", "definition": "تكييف القوانين مع التكنولوجيا الناشئة، وصياغة قوانين داعمة لها عند الحاجة.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '0575b401-71ee-5870-9b26-e5e6fd06c988', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 'D2.6', 10, 'AI FUNDAMENTALS',
   '{"en": {"label": "AI fundamentals", "definition": "Understand AI systems at a basic level.", "provenance": "baobab"},
   "ar": {"label": "أساسيات الذكاء الاصطناعي", "definition": "فهم أنظمة الذكاء الاصطناعي على مستوى أساسي.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '874455e1-cab0-5820-a8aa-91e881b775d1', '9f26f6a3-0d1b-5251-878a-2d224449f696', 'D3.1', 11, 'PEOPLE-CENTRICITY',
   '{"en": {"label": "People-centricity", "definition": "Weigh user experience and needs in policy and technology.", "provenance": "baobab"},
   "ar": {"label": "التمحور حول الناس", "definition": "مراعاة تجربة المستخدمين واحتياجاتهم في السياسات والتكنولوجيا.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '46b363fd-0341-5101-959e-1ad9864c9e30', '9f26f6a3-0d1b-5251-878a-2d224449f696', 'D3.2', 12, 'ITERATION',
   '{"en": {"label": "Iteration", "definition": "Accept mistakes and learn from them in the project cycle.", "provenance": "baobab"},
   "ar": {"label": "التحسين المتكرر", "definition": "تقبّل الأخطاء والتعلم منها ضمن دورة المشروع.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'c174a923-6cdd-52a2-88de-adeec50570da', '9f26f6a3-0d1b-5251-878a-2d224449f696', 'D3.3', 13, 'AGILE EXECUTION',
   '{"en": {"label": "Agile execution", "definition": "Set technical, logistic and strategic requirements, and execute.", "provenance": "baobab"},
   "ar": {"label": "التنفيذ المرن", "definition": "تحديد المتطلبات التقنية واللوجستية والاستراتيجية وتنفيذها.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'd31420e0-0cf1-590c-a1c0-cccd2eca81a3', '9f26f6a3-0d1b-5251-878a-2d224449f696', 'D3.4', 14, 'DIGITAL LEADERSHIP',
   '{"en": {"label": "Digital leadership", "definition": "Develop a vision for digital.", "provenance": "baobab"},
   "ar": {"label": "القيادة الرقمية", "definition": "وضع رؤية رقمية.", "provenance": "unreviewed"}}');

-- UNESCO's presentation describes a domain and level, no single competency. A line break there lost the hyphen of "long-term".
insert into descriptor (framework_id, id, competency_domain_id, ordinal, texts) values
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '9bb7cc43-d953-510c-861e-1fa3d2ceaddf', 'b5010800-1ebe-59c6-acd8-f9148e234887', 1,
   '{"en": {"label": "Understand the complexity and interconnectedness of problems.", "provenance": "source"},
   "ar": {"label": "فهم تعقيد المشكلات وترابطها.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'e5c22ec1-71ff-500c-a0f1-45ae33d67b56', 'b5010800-1ebe-59c6-acd8-f9148e234887', 2,
   '{"en": {"label": "Take a holistic and long-term view, and use simple tools to anticipate, identify and solve problems.", "provenance": "source"},
   "ar": {"label": "تبنّي نظرة شاملة وطويلة الأمد، واستخدام أدوات بسيطة لتوقّع المشكلات وتحديدها وحلها.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '709d795d-3e11-5978-a4ce-8ae479b95897', 'b5010800-1ebe-59c6-acd8-f9148e234887', 3,
   '{"en": {"label": "Master approaches, tools and methods to anticipate, identify and solve complex problems.", "provenance": "source"},
   "ar": {"label": "إتقان المناهج والأدوات والأساليب اللازمة لتوقّع المشكلات المعقدة وتحديدها وحلها.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'e5ac213f-9e6b-597d-a90c-ed85f53fc1b6', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 1,
   '{"en": {"label": "Understand and use simple digital tools, and understand the implications of using data.", "provenance": "source"},
   "ar": {"label": "فهم الأدوات الرقمية البسيطة واستخدامها، وفهم تبعات استخدام البيانات.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '946620ba-96d2-5624-bed0-f23cdd2a2cc7', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 2,
   '{"en": {"label": "Integrate digital tools into government systems, and understand the concrete implications of using data.", "provenance": "source"},
   "ar": {"label": "دمج الأدوات الرقمية في الأنظمة الحكومية، وفهم التبعات الملموسة لاستخدام البيانات.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '57223fe4-41ce-59ce-a6c6-4b699fc5dd3d', '10f8b7a6-a95b-5150-9657-a04b4a621b54', 3,
   '{"en": {"label": "Create and edit digital content, exploit, analyze and share data, and develop legal frameworks and systems that take into account privacy and security.", "provenance": "source"},
   "ar": {"label": "إنشاء المحتوى الرقمي وتحريره، واستثمار البيانات وتحليلها ومشاركتها، ووضع أطر قانونية وأنظمة تراعي الخصوصية والأمن.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'f92e0e00-6ae8-5a06-980b-34d46cae9fe8', '9f26f6a3-0d1b-5251-878a-2d224449f696', 1,
   '{"en": {"label": "Understand agile management techniques and collaboration.", "provenance": "source"},
   "ar": {"label": "فهم تقنيات الإدارة المرنة والتعاون.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '19c20ba2-0acb-5179-b087-d51c6433d8f9', '9f26f6a3-0d1b-5251-878a-2d224449f696', 2,
   '{"en": {"label": "Make use of simple agile management techniques in designing and developing projects.", "provenance": "source"},
   "ar": {"label": "الاستفادة من تقنيات الإدارة المرنة البسيطة في تصميم المشاريع وتطويرها.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'b8d1e8a3-acb0-56ca-bc8a-a764139ad2e8', '9f26f6a3-0d1b-5251-878a-2d224449f696', 3,
   '{"en": {"label": "Understand how to incite, organize and manage the digital transformation process.", "provenance": "source"},
   "ar": {"label": "فهم كيفية تحفيز عملية التحول الرقمي وتنظيمها وإدارتها.", "provenance": "unreviewed"}}');

insert into attitude (framework_id, id, position, source_label, texts) values
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '5a856ba7-41c9-5300-9527-accaac8b32ec', 1, 'Trust',
   '{"en": {"label": "Trust", "definition": "Rely on others and earn their reliance: share early, keep promises, be open about limits.", "provenance": "baobab"},
   "ar": {"label": "الثقة", "definition": "الاعتماد على الآخرين وكسب ثقتهم: المشاركة المبكرة والوفاء بالوعود والصراحة بشأن الحدود.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '863663fd-d257-5615-8653-a0205d7553fb', 2, 'Creativity',
   '{"en": {"label": "Creativity", "definition": "Look for more than the first answer, and connect ideas from elsewhere.", "provenance": "baobab"},
   "ar": {"label": "الإبداع", "definition": "البحث عن أكثر من الجواب الأول، وربط أفكار من مجالات أخرى.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '5e8aa32c-88ef-5176-b3c1-93aaece60f66', 3, 'Adaptability',
   '{"en": {"label": "Adaptability", "definition": "Change the way of working when facts or needs change.", "provenance": "baobab"},
   "ar": {"label": "القدرة على التكيّف", "definition": "تغيير طريقة العمل عندما تتغير الوقائع أو الاحتياجات.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', '90d00ce0-60cb-50a7-87d8-6bd86d06e664', 4, 'Curiosity',
   '{"en": {"label": "Curiosity", "definition": "Ask how things work, and keep learning.", "provenance": "baobab"},
   "ar": {"label": "الفضول المعرفي", "definition": "السؤال عن كيفية عمل الأشياء، ومواصلة التعلم.", "provenance": "unreviewed"}}'),
  ('e1709db9-27d2-53fd-9c45-da23323585cc', 'a0d6f49f-cca7-593e-90c8-a75f7bedb37e', 5, 'Experimentation',
   '{"en": {"label": "Experimentation", "definition": "Try on a small scale, measure, and keep what works.", "provenance": "baobab"},
   "ar": {"label": "التجريب", "definition": "التجربة على نطاق صغير والقياس والإبقاء على ما ينجح.", "provenance": "unreviewed"}}');

-- Five role profiles to begin with. They are Baobab's, not UNESCO's; organisations copy and change them.
insert into role_profile (id, framework_id, position, texts) values
  ('bb87d7bc-002f-5acf-87e4-042dbca7a81f', 'e1709db9-27d2-53fd-9c45-da23323585cc', 1,
   '{"en": {"label": "Policy maker", "definition": "Prepares and evaluates public policy.", "provenance": "baobab"},
   "ar": {"label": "صانع سياسات", "definition": "يُعدّ السياسات العامة ويقيّمها.", "provenance": "unreviewed"}}'),
  ('b8ad37b4-08ea-5f7e-b5de-00411b80f1e8', 'e1709db9-27d2-53fd-9c45-da23323585cc', 2,
   '{"en": {"label": "Service designer", "definition": "Designs public services with the people who use them.", "provenance": "baobab"},
   "ar": {"label": "مصمم خدمات", "definition": "يصمم الخدمات العامة مع من يستخدمونها.", "provenance": "unreviewed"}}'),
  ('5340c384-cc1d-5bbf-b6a2-6153642d491e', 'e1709db9-27d2-53fd-9c45-da23323585cc', 3,
   '{"en": {"label": "Data analyst", "definition": "Turns data into findings that decisions can rest on.", "provenance": "baobab"},
   "ar": {"label": "محلل بيانات", "definition": "يحوّل البيانات إلى نتائج يمكن أن تستند إليها القرارات.", "provenance": "unreviewed"}}'),
  ('a94776d9-a7e7-5464-8fa6-009a9b3847ac', 'e1709db9-27d2-53fd-9c45-da23323585cc', 4,
   '{"en": {"label": "IT manager", "definition": "Runs systems, their security and their suppliers.", "provenance": "baobab"},
   "ar": {"label": "مدير تقنية المعلومات", "definition": "يدير الأنظمة وأمنها ومورّديها.", "provenance": "unreviewed"}}'),
  ('d85efb33-51d7-5894-84cc-a978371a0488', 'e1709db9-27d2-53fd-9c45-da23323585cc', 5,
   '{"en": {"label": "Senior leader", "definition": "Sets direction and answers for results.", "provenance": "baobab"},
   "ar": {"label": "قيادي رفيع", "definition": "يحدد التوجه ويُسأل عن النتائج.", "provenance": "unreviewed"}}');
-- Targets in the order of the competencies, D1.1 to D3.4.
insert into role_profile_target (role_profile_id, framework_id, competency_id, ordinal)
select profile.id, competency.framework_id, competency.id, targets[competency.position] from competency, (values
  ('bb87d7bc-002f-5acf-87e4-042dbca7a81f'::uuid, array[3, 3, 3, 2, 2, 3, 2, 2, 3, 2, 2, 2, 1, 2]),
  ('b8ad37b4-08ea-5f7e-b5de-00411b80f1e8'::uuid, array[3, 2, 2, 2, 2, 2, 2, 2, 1, 1, 3, 3, 3, 2]),
  ('5340c384-cc1d-5bbf-b6a2-6153642d491e'::uuid, array[2, 2, 2, 1, 3, 3, 3, 3, 2, 3, 2, 2, 2, 1]),
  ('a94776d9-a7e7-5464-8fa6-009a9b3847ac'::uuid, array[2, 3, 2, 3, 3, 2, 2, 3, 2, 2, 2, 3, 3, 2]),
  ('d85efb33-51d7-5894-84cc-a978371a0488'::uuid, array[2, 3, 3, 3, 2, 2, 2, 2, 2, 1, 3, 2, 2, 3])) as profile (id, targets);

-- The second wall: what is Baobab's or one's own organisation's is read, only the organisation's own is written.
do $$ declare t text; begin
  foreach t in array array['framework', 'role_profile'] loop
    execute format('create policy readable on %I for select using (organisation_id is null or organisation_id = (select app_organisation()))', t);
  end loop;
  -- Parts are read where their framework is.
  foreach t in array array['level', 'competency_domain', 'competency', 'descriptor', 'attitude'] loop
    execute format('create policy readable on %I for select using (exists (select 1 from framework where framework.id = framework_id))', t);
  end loop;
  foreach t in array array['framework', 'level', 'competency_domain', 'competency', 'descriptor', 'attitude', 'role_profile', 'role_profile_target'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to baobab_app', t);
  end loop;
end $$;
create policy tenant on role_profile using (organisation_id = (select app_organisation()));
create policy readable on role_profile_target for select
  using (exists (select 1 from role_profile where role_profile.id = role_profile_id));
create policy tenant on role_profile_target
  using (exists (select 1 from role_profile where role_profile.id = role_profile_id and organisation_id = (select app_organisation())));

grant insert, update on role_profile to baobab_app;
grant insert, update, delete on role_profile_target to baobab_app;
