-- Institutions assessed beside people: by a model of dimensions, indicators and levels of maturity, answered by several respondents and
-- settled by a moderator.

create table maturity_model (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references organisation (id),
  code text not null check (length(code) between 1 and 40),
  texts jsonb not null check (is_texts(texts)),
  unique nulls not distinct (organisation_id, code)
);
create table maturity_level (
  model_id uuid not null references maturity_model (id),
  ordinal smallint not null check (ordinal between 0 and 20),
  texts jsonb not null check (is_texts(texts)),
  primary key (model_id, ordinal)
);
create table maturity_dimension (
  model_id uuid not null references maturity_model (id),
  id uuid not null,
  position smallint not null,
  texts jsonb not null check (is_texts(texts)),
  primary key (model_id, id)
);
create table maturity_indicator (
  model_id uuid not null,
  id uuid not null,
  dimension_id uuid not null,
  code text not null,
  position smallint not null,
  texts jsonb not null check (is_texts(texts)),
  primary key (model_id, id),
  foreign key (model_id, dimension_id) references maturity_dimension (model_id, id)
);
-- What a level looks like in an indicator.
create table maturity_descriptor (
  model_id uuid not null,
  indicator_id uuid not null,
  ordinal smallint not null,
  texts jsonb not null check (is_texts(texts)),
  primary key (model_id, indicator_id, ordinal),
  foreign key (model_id, indicator_id) references maturity_indicator (model_id, id),
  foreign key (model_id, ordinal) references maturity_level (model_id, ordinal)
);

-- UNESCO names the three challenges; indicators, levels and their wording are Baobab's own. Written before row-level security is forced,
-- because from then on not even the owner writes a row of no organisation. Ids are UUIDv5.
insert into maturity_model (id, code, texts) values
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'baobab-institutions-1', '{"en": {"label": "Digital capacity of an institution", "definition": "After the three challenges that UNESCO names: culture and organisation, data and infrastructure, human-resource capacity. The wording is Baobab’s own.", "provenance": "baobab"},
   "ar": {"label": "القدرة الرقمية لمؤسسة", "definition": "على أساس التحديات الثلاثة التي تسمّيها اليونسكو: الثقافة والتنظيم، البيانات والبنية التحتية، قدرة الموارد البشرية. والصياغة من باوباب.", "provenance": "unreviewed"}}');

insert into maturity_level (model_id, ordinal, texts) values
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 0, '{"en": {"label": "Initial", "definition": "Nothing regular: it depends on single persons.", "provenance": "baobab"},
   "ar": {"label": "مبتدئ", "definition": "لا شيء منتظم: يتوقف على أفراد.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 1, '{"en": {"label": "Emerging", "definition": "First attempts, in places.", "provenance": "baobab"},
   "ar": {"label": "ناشئ", "definition": "محاولات أولى في بعض المواضع.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 2, '{"en": {"label": "Defined", "definition": "Agreed and written down for the whole institution.", "provenance": "baobab"},
   "ar": {"label": "محدَّد", "definition": "متفق عليه ومكتوب للمؤسسة كلها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 3, '{"en": {"label": "Managed", "definition": "Done everywhere, measured and looked after.", "provenance": "baobab"},
   "ar": {"label": "مُدار", "definition": "يُمارَس في كل مكان ويُقاس ويُتابَع.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 4, '{"en": {"label": "Improving", "definition": "Made better from what is measured, and shared with others.", "provenance": "baobab"},
   "ar": {"label": "متحسِّن", "definition": "يُحسَّن مما يُقاس ويُشارَك مع الآخرين.", "provenance": "unreviewed"}}');

insert into maturity_dimension (model_id, id, position, texts) values
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'b51ac9d5-f039-5cd0-a1b5-ac34aa0dee77', 1, '{"en": {"label": "Culture and organisation", "definition": "How far leadership and habits let people try and learn.", "provenance": "baobab"},
   "ar": {"label": "الثقافة والتنظيم", "definition": "إلى أي حد تتيح القيادة والعادات للناس أن يجربوا ويتعلموا.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '588f738d-81dc-5bdc-a4e6-27887e88b5a4', 2, '{"en": {"label": "Data and infrastructure", "definition": "Whether data, their care and the technology are there.", "provenance": "baobab"},
   "ar": {"label": "البيانات والبنية التحتية", "definition": "هل البيانات والعناية بها والتقنية متوفرة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '521fd45e-a1f8-5c92-a59e-123fb894dd15', 3, '{"en": {"label": "Human-resource capacity", "definition": "Whether there are the skills, and the technology fits them.", "provenance": "baobab"},
   "ar": {"label": "قدرة الموارد البشرية", "definition": "هل المهارات موجودة وتناسبها التقنية.", "provenance": "unreviewed"}}');

insert into maturity_indicator (model_id, id, dimension_id, code, position, texts) values
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '799ecb24-bdf2-5b99-a175-3f250424697c', 'b51ac9d5-f039-5cd0-a1b5-ac34aa0dee77', '1.1', 1, '{"en": {"label": "Leadership support", "definition": "Leaders stand behind digital change with their time, words and budget.", "provenance": "baobab"},
   "ar": {"label": "دعم القيادة", "definition": "تقف القيادة وراء التغيير الرقمي بوقتها وكلامها وميزانيتها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '18fda8e6-7aea-578c-a54e-11b5d56f0bd8', 'b51ac9d5-f039-5cd0-a1b5-ac34aa0dee77', '1.2', 2, '{"en": {"label": "Room to experiment", "definition": "People may try something new on a small scale, and may fail.", "provenance": "baobab"},
   "ar": {"label": "مجال للتجريب", "definition": "يجوز للناس أن يجربوا الجديد على نطاق صغير وأن يخفقوا.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '0a1c3e1a-fc1b-5711-ba52-a5e4c9872080', 'b51ac9d5-f039-5cd0-a1b5-ac34aa0dee77', '1.3', 3, '{"en": {"label": "Services around people", "definition": "Services are designed with those who use them.", "provenance": "baobab"},
   "ar": {"label": "خدمات حول الناس", "definition": "تُصمَّم الخدمات مع من يستخدمونها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '1d6945c5-2809-5cb2-87aa-2401b24a6bb5', '588f738d-81dc-5bdc-a4e6-27887e88b5a4', '2.1', 4, '{"en": {"label": "Investment in technology", "definition": "Equipment, connection and software are enough, and are kept up.", "provenance": "baobab"},
   "ar": {"label": "الاستثمار في التقنية", "definition": "الأجهزة والاتصال والبرامج كافية وتُصان.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '075a7308-9fb1-54a6-9385-4c7613ea74f4', '588f738d-81dc-5bdc-a4e6-27887e88b5a4', '2.2', 5, '{"en": {"label": "Order and quality of data", "definition": "Data are described, right and found.", "provenance": "baobab"},
   "ar": {"label": "نظام البيانات وجودتها", "definition": "البيانات موصوفة وصحيحة ويُعثر عليها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4bd480d-123c-54bc-91ce-4aeb8026db3d', '588f738d-81dc-5bdc-a4e6-27887e88b5a4', '2.3', 6, '{"en": {"label": "Data governance", "definition": "Rules say who may use which data for what, and they are kept.", "provenance": "baobab"},
   "ar": {"label": "حوكمة البيانات", "definition": "قواعد تقول من يستخدم أي بيانات ولأي غرض، ويُلتزم بها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '820d33fa-9501-55ba-874a-704775046729', '588f738d-81dc-5bdc-a4e6-27887e88b5a4', '2.4', 7, '{"en": {"label": "Security", "definition": "Systems and data are protected, and can be brought back.", "provenance": "baobab"},
   "ar": {"label": "الأمن", "definition": "الأنظمة والبيانات محمية ويمكن استعادتها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4199592-5fb6-5ea1-a8ab-c3637e61d75c', '521fd45e-a1f8-5c92-a59e-123fb894dd15', '3.1', 8, '{"en": {"label": "Investment in skills", "definition": "People learn what their work will ask of them.", "provenance": "baobab"},
   "ar": {"label": "الاستثمار في المهارات", "definition": "يتعلم الناس ما سيطلبه عملهم منهم.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '055f7a94-ef88-58e9-bc5c-3a812bcbcfdb', '521fd45e-a1f8-5c92-a59e-123fb894dd15', '3.2', 9, '{"en": {"label": "Getting and keeping experts", "definition": "Specialists are found, and stay.", "provenance": "baobab"},
   "ar": {"label": "استقطاب المختصين وإبقاؤهم", "definition": "يُعثر على المختصين ويبقون.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'c0c82105-88c5-5ef5-8803-5ce21804fc76', '521fd45e-a1f8-5c92-a59e-123fb894dd15', '3.3', 10, '{"en": {"label": "Technology that fits", "definition": "What is bought fits the tasks, the people and the place.", "provenance": "baobab"},
   "ar": {"label": "تقنية ملائمة", "definition": "ما يُشترى يلائم المهام والناس والمكان.", "provenance": "unreviewed"}}');

insert into maturity_descriptor (model_id, indicator_id, ordinal, texts) values
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '799ecb24-bdf2-5b99-a175-3f250424697c', 0, '{"en": {"label": "Leaders leave it to the IT unit.", "provenance": "baobab"},
   "ar": {"label": "تتركه القيادة لوحدة تقنية المعلومات.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '799ecb24-bdf2-5b99-a175-3f250424697c', 1, '{"en": {"label": "Single leaders support single projects.", "provenance": "baobab"},
   "ar": {"label": "يدعم قادة بعينهم مشاريع بعينها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '799ecb24-bdf2-5b99-a175-3f250424697c', 2, '{"en": {"label": "A digital strategy is decided, and names who answers for it.", "provenance": "baobab"},
   "ar": {"label": "تقررت استراتيجية رقمية تسمّي المسؤول عنها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '799ecb24-bdf2-5b99-a175-3f250424697c', 3, '{"en": {"label": "Leaders look at its progress at least every quarter, and remove obstacles.", "provenance": "baobab"},
   "ar": {"label": "تنظر القيادة في تقدمها كل ربع سنة على الأقل وتزيل العوائق.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '799ecb24-bdf2-5b99-a175-3f250424697c', 4, '{"en": {"label": "Leaders change course by results, and tell openly what did not work.", "provenance": "baobab"},
   "ar": {"label": "تغيّر القيادة المسار بحسب النتائج وتقول علنًا ما لم ينجح.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '18fda8e6-7aea-578c-a54e-11b5d56f0bd8', 0, '{"en": {"label": "Mistakes are punished; nobody tries.", "provenance": "baobab"},
   "ar": {"label": "تُعاقَب الأخطاء فلا يجرب أحد.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '18fda8e6-7aea-578c-a54e-11b5d56f0bd8', 1, '{"en": {"label": "Some try on their own, without leave.", "provenance": "baobab"},
   "ar": {"label": "يجرب بعضهم من تلقاء أنفسهم دون إذن.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '18fda8e6-7aea-578c-a54e-11b5d56f0bd8', 2, '{"en": {"label": "Rules say how small trials are applied for and ended.", "provenance": "baobab"},
   "ar": {"label": "قواعد تقول كيف تُطلب التجارب الصغيرة وتُنهى.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '18fda8e6-7aea-578c-a54e-11b5d56f0bd8', 3, '{"en": {"label": "Trials have a budget and a date on which they are judged.", "provenance": "baobab"},
   "ar": {"label": "للتجارب ميزانية وموعد للحكم عليها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '18fda8e6-7aea-578c-a54e-11b5d56f0bd8', 4, '{"en": {"label": "What trials taught is published and used by others.", "provenance": "baobab"},
   "ar": {"label": "يُنشر ما علّمته التجارب ويستخدمه آخرون.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '0a1c3e1a-fc1b-5711-ba52-a5e4c9872080', 0, '{"en": {"label": "Services follow the office''s convenience.", "provenance": "baobab"},
   "ar": {"label": "تتبع الخدمات راحة المكتب.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '0a1c3e1a-fc1b-5711-ba52-a5e4c9872080', 1, '{"en": {"label": "Complaints are read.", "provenance": "baobab"},
   "ar": {"label": "تُقرأ الشكاوى.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '0a1c3e1a-fc1b-5711-ba52-a5e4c9872080', 2, '{"en": {"label": "Users are asked before a service is changed.", "provenance": "baobab"},
   "ar": {"label": "يُسأل المستخدمون قبل تغيير خدمة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '0a1c3e1a-fc1b-5711-ba52-a5e4c9872080', 3, '{"en": {"label": "Services are tested with users, people with disabilities among them.", "provenance": "baobab"},
   "ar": {"label": "تُختبر الخدمات مع المستخدمين ومنهم ذوو الإعاقة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '0a1c3e1a-fc1b-5711-ba52-a5e4c9872080', 4, '{"en": {"label": "Whom a service does not reach is known and changed.", "provenance": "baobab"},
   "ar": {"label": "يُعرف من لا تصل إليه الخدمة ويُغيَّر ذلك.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '1d6945c5-2809-5cb2-87aa-2401b24a6bb5', 0, '{"en": {"label": "Old devices, bought when money is left.", "provenance": "baobab"},
   "ar": {"label": "أجهزة قديمة تُشترى حين يفضل مال.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '1d6945c5-2809-5cb2-87aa-2401b24a6bb5', 1, '{"en": {"label": "Single units are equipped.", "provenance": "baobab"},
   "ar": {"label": "وحدات بعينها مجهزة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '1d6945c5-2809-5cb2-87aa-2401b24a6bb5', 2, '{"en": {"label": "A plan over several years says what is renewed when.", "provenance": "baobab"},
   "ar": {"label": "خطة لعدة سنوات تقول ما يُجدَّد ومتى.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '1d6945c5-2809-5cb2-87aa-2401b24a6bb5', 3, '{"en": {"label": "All staff have what they need; outages are counted.", "provenance": "baobab"},
   "ar": {"label": "لدى كل الموظفين ما يحتاجونه وتُحصى الأعطال.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '1d6945c5-2809-5cb2-87aa-2401b24a6bb5', 4, '{"en": {"label": "Spending follows measured benefit; what is unused is given up.", "provenance": "baobab"},
   "ar": {"label": "يتبع الإنفاق منفعة مقيسة ويُتخلى عما لا يُستخدم.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '075a7308-9fb1-54a6-9385-4c7613ea74f4', 0, '{"en": {"label": "Everybody keeps lists of her own.", "provenance": "baobab"},
   "ar": {"label": "لكل شخص قوائمه الخاصة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '075a7308-9fb1-54a6-9385-4c7613ea74f4', 1, '{"en": {"label": "Some registers are digital.", "provenance": "baobab"},
   "ar": {"label": "بعض السجلات رقمية.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '075a7308-9fb1-54a6-9385-4c7613ea74f4', 2, '{"en": {"label": "The registers are listed, with who looks after each.", "provenance": "baobab"},
   "ar": {"label": "السجلات مدرجة مع المسؤول عن كل منها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '075a7308-9fb1-54a6-9385-4c7613ea74f4', 3, '{"en": {"label": "Errors are measured and mended at their source.", "provenance": "baobab"},
   "ar": {"label": "تُقاس الأخطاء وتُصلح في مصدرها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '075a7308-9fb1-54a6-9385-4c7613ea74f4', 4, '{"en": {"label": "Registers are shared by the once-only principle.", "provenance": "baobab"},
   "ar": {"label": "تُشارَك السجلات بمبدأ المرة الواحدة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4bd480d-123c-54bc-91ce-4aeb8026db3d', 0, '{"en": {"label": "There are no rules.", "provenance": "baobab"},
   "ar": {"label": "لا قواعد.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4bd480d-123c-54bc-91ce-4aeb8026db3d', 1, '{"en": {"label": "Single units have rules.", "provenance": "baobab"},
   "ar": {"label": "لوحدات بعينها قواعد.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4bd480d-123c-54bc-91ce-4aeb8026db3d', 2, '{"en": {"label": "Rules on protection, access and opening hold for all.", "provenance": "baobab"},
   "ar": {"label": "قواعد الحماية والوصول والفتح تسري على الجميع.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4bd480d-123c-54bc-91ce-4aeb8026db3d', 3, '{"en": {"label": "They are checked, and breaches have consequences.", "provenance": "baobab"},
   "ar": {"label": "تُفحص القواعد ولمخالفتها عواقب.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4bd480d-123c-54bc-91ce-4aeb8026db3d', 4, '{"en": {"label": "The public sees what data are used for, and can object.", "provenance": "baobab"},
   "ar": {"label": "يرى الجمهور فيم تُستخدم البيانات ويستطيع الاعتراض.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '820d33fa-9501-55ba-874a-704775046729', 0, '{"en": {"label": "Nobody is in charge.", "provenance": "baobab"},
   "ar": {"label": "لا أحد مسؤول.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '820d33fa-9501-55ba-874a-704775046729', 1, '{"en": {"label": "Updates and backups are made irregularly.", "provenance": "baobab"},
   "ar": {"label": "تحديثات ونسخ احتياطية غير منتظمة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '820d33fa-9501-55ba-874a-704775046729', 2, '{"en": {"label": "A plan names risks, duties and what happens after an incident.", "provenance": "baobab"},
   "ar": {"label": "خطة تسمّي المخاطر والواجبات وما يحدث بعد حادثة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '820d33fa-9501-55ba-874a-704775046729', 3, '{"en": {"label": "Restoring and responding are practised every year.", "provenance": "baobab"},
   "ar": {"label": "يُتدرَّب على الاستعادة والاستجابة كل سنة.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '820d33fa-9501-55ba-874a-704775046729', 4, '{"en": {"label": "Incidents are told to others, and measures are tried by outsiders.", "provenance": "baobab"},
   "ar": {"label": "تُبلَّغ الحوادث للآخرين ويختبر التدابير أشخاص من الخارج.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4199592-5fb6-5ea1-a8ab-c3637e61d75c', 0, '{"en": {"label": "Who wants to learn does so in her own time.", "provenance": "baobab"},
   "ar": {"label": "من يريد التعلم يتعلم في وقته.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4199592-5fb6-5ea1-a8ab-c3637e61d75c', 1, '{"en": {"label": "Single courses are offered.", "provenance": "baobab"},
   "ar": {"label": "تُعرض دورات بعينها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4199592-5fb6-5ea1-a8ab-c3637e61d75c', 2, '{"en": {"label": "Needs are assessed, and training has hours and a budget.", "provenance": "baobab"},
   "ar": {"label": "تُقيَّم الاحتياجات وللتدريب ساعات وميزانية.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4199592-5fb6-5ea1-a8ab-c3637e61d75c', 3, '{"en": {"label": "What training changed is measured.", "provenance": "baobab"},
   "ar": {"label": "يُقاس ما غيّره التدريب.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'f4199592-5fb6-5ea1-a8ab-c3637e61d75c', 4, '{"en": {"label": "Learning is part of work, also from each other.", "provenance": "baobab"},
   "ar": {"label": "التعلم جزء من العمل، ومن بعضهم بعضًا أيضًا.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '055f7a94-ef88-58e9-bc5c-3a812bcbcfdb', 0, '{"en": {"label": "There are no posts for them.", "provenance": "baobab"},
   "ar": {"label": "لا وظائف لهم.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '055f7a94-ef88-58e9-bc5c-3a812bcbcfdb', 1, '{"en": {"label": "Single experts, who leave soon.", "provenance": "baobab"},
   "ar": {"label": "مختصون أفراد يغادرون سريعًا.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '055f7a94-ef88-58e9-bc5c-3a812bcbcfdb', 2, '{"en": {"label": "Careers and pay for digital posts are set.", "provenance": "baobab"},
   "ar": {"label": "المسار والأجر للوظائف الرقمية محددان.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '055f7a94-ef88-58e9-bc5c-3a812bcbcfdb', 3, '{"en": {"label": "Vacancies and departures are measured and acted on.", "provenance": "baobab"},
   "ar": {"label": "تُقاس الشواغر والمغادرات ويُتصرف بشأنها.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', '055f7a94-ef88-58e9-bc5c-3a812bcbcfdb', 4, '{"en": {"label": "Experts move between institutions and build up others.", "provenance": "baobab"},
   "ar": {"label": "ينتقل المختصون بين المؤسسات ويبنون غيرهم.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'c0c82105-88c5-5ef5-8803-5ce21804fc76', 0, '{"en": {"label": "What vendors offer is bought.", "provenance": "baobab"},
   "ar": {"label": "يُشترى ما يعرضه المورّدون.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'c0c82105-88c5-5ef5-8803-5ce21804fc76', 1, '{"en": {"label": "Single users are asked.", "provenance": "baobab"},
   "ar": {"label": "يُسأل مستخدمون أفراد.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'c0c82105-88c5-5ef5-8803-5ce21804fc76', 2, '{"en": {"label": "Purchases begin with needs, and say how data leave again.", "provenance": "baobab"},
   "ar": {"label": "تبدأ المشتريات بالاحتياجات وتقول كيف تخرج البيانات.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'c0c82105-88c5-5ef5-8803-5ce21804fc76', 3, '{"en": {"label": "Use is measured after purchase, and contracts follow it.", "provenance": "baobab"},
   "ar": {"label": "يُقاس الاستخدام بعد الشراء وتتبعه العقود.", "provenance": "unreviewed"}}'),
  ('66028085-aa86-5805-adf3-b3a2b2da92f0', 'c0c82105-88c5-5ef5-8803-5ce21804fc76', 4, '{"en": {"label": "Solutions are shared and improved together with others.", "provenance": "baobab"},
   "ar": {"label": "تُشارَك الحلول وتُحسَّن مع الآخرين.", "provenance": "unreviewed"}}');

-- Several institutions, asked together.
create table institution_assessment (
  organisation_id uuid not null references organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  model_id uuid not null references maturity_model (id),
  opens_on date not null,
  -- The last day on which respondents may answer.
  closes_on date not null check (closes_on between opens_on and opens_on + 366),
  closed_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, id, model_id),
  unique (organisation_id, name),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);
create table assessed_institution (
  organisation_id uuid not null,
  assessment_id uuid not null,
  institution_id uuid not null,
  primary key (organisation_id, assessment_id, institution_id),
  foreign key (organisation_id, assessment_id) references institution_assessment (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id)
);
create table respondent (
  organisation_id uuid not null,
  assessment_id uuid not null,
  institution_id uuid not null,
  person_id uuid not null,
  submitted_at timestamptz,
  primary key (organisation_id, assessment_id, institution_id, person_id),
  foreign key (organisation_id, assessment_id, institution_id) references assessed_institution (organisation_id, assessment_id, institution_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index respondent_person on respondent (organisation_id, person_id);

-- What a respondent says of an indicator; no level: she can't say.
create table maturity_rating (
  organisation_id uuid not null,
  assessment_id uuid not null,
  institution_id uuid not null,
  person_id uuid not null,
  model_id uuid not null,
  indicator_id uuid not null,
  ordinal smallint,
  comment text check (length(comment) between 1 and 2000),
  answered_at timestamptz not null default now(),
  primary key (organisation_id, assessment_id, institution_id, person_id, indicator_id),
  foreign key (organisation_id, assessment_id, institution_id, person_id) references respondent (organisation_id, assessment_id, institution_id, person_id),
  foreign key (organisation_id, assessment_id, model_id) references institution_assessment (organisation_id, id, model_id),
  foreign key (model_id, indicator_id) references maturity_indicator (model_id, id),
  foreign key (model_id, ordinal) references maturity_level (model_id, ordinal)
);

-- What the moderator settled: one level an indicator, never a mean.
create table settled_maturity (
  organisation_id uuid not null,
  assessment_id uuid not null,
  institution_id uuid not null,
  model_id uuid not null,
  indicator_id uuid not null,
  ordinal smallint not null,
  -- Needed where it is not what every respondent said.
  reason text check (length(reason) between 1 and 2000),
  settled_by uuid not null,
  settled_at timestamptz not null default now(),
  primary key (organisation_id, assessment_id, institution_id, indicator_id),
  foreign key (organisation_id, assessment_id, institution_id) references assessed_institution (organisation_id, assessment_id, institution_id),
  foreign key (organisation_id, assessment_id, model_id) references institution_assessment (organisation_id, id, model_id),
  foreign key (model_id, indicator_id) references maturity_indicator (model_id, id),
  foreign key (model_id, ordinal) references maturity_level (model_id, ordinal),
  foreign key (organisation_id, settled_by) references person (organisation_id, id)
);

do $$ declare t text; begin
  foreach t in array array['institution_assessment', 'assessed_institution', 'respondent', 'settled_maturity'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = (select app_organisation()))', t);
    execute format('grant select, insert on %I to baobab_app', t);
  end loop;
  foreach t in array array['maturity_level', 'maturity_dimension', 'maturity_indicator', 'maturity_descriptor'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy readable on %I for select using (exists (select 1 from maturity_model m where m.id = model_id))', t);
    execute format('grant select on %I to baobab_app', t);
  end loop;
end $$;
alter table maturity_model enable row level security;
alter table maturity_model force row level security;
create policy readable on maturity_model for select using (organisation_id is null or organisation_id = (select app_organisation()));
grant select on maturity_model to baobab_app;
grant update (closes_on, closed_at, version) on institution_assessment to baobab_app;
grant update (submitted_at) on respondent to baobab_app;
grant update (ordinal, reason, settled_by, settled_at) on settled_maturity to baobab_app;

-- Until it is submitted nobody reads it but the respondent; and nobody but she ever writes it.
alter table maturity_rating enable row level security;
alter table maturity_rating force row level security;
create policy own on maturity_rating using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy submitted on maturity_rating for select using (organisation_id = (select app_organisation()) and exists (
  select 1 from respondent r where r.organisation_id = maturity_rating.organisation_id and r.assessment_id = maturity_rating.assessment_id
    and r.institution_id = maturity_rating.institution_id and r.person_id = maturity_rating.person_id and r.submitted_at is not null));
grant select, insert on maturity_rating to baobab_app;
grant update (ordinal, comment, answered_at) on maturity_rating to baobab_app;
