import type { Random } from './random';

/** People of one mother tongue. A name in another script than Latin carries its spelling in an e-mail address: `أمينة:amina`. */
interface Community {
  /** Of the population. */
  share: number;
  /** What its people speak besides their mother tongue, and how many of them do. */
  also: Record<string, number>;
  female: string;
  male: string;
  family: string;
  /** Chinese writes the family name first and puts no space between. */
  familyFirst?: true;
}

const communities: Record<string, Community> = {
  sw: {
    share: 0.3,
    also: { en: 0.9, ar: 0.1, fr: 0.08 },
    female:
      'Achieng Adhiambo Akinyi Amani Asha Faraja Grace Imani Joyce Mwende Neema Njeri Nyambura Rehema Wanjiku Zawadi',
    male: 'Baraka Daudi Elijah Hamisi Jabari Juma Kamau Kipchoge Mosi Mwangi Ochieng Omondi Peter Rashidi Salim Tumaini',
    family:
      'Abdalla Barasa Chebet Kamara Kariuki Kimani Kiprotich Koech Maina Mbugua Mutua Mwakio Ndegwa Njoroge Odhiambo Otieno Wafula Wekesa',
  },
  fr: {
    share: 0.18,
    also: { en: 0.6, sw: 0.3, ar: 0.1 },
    female: 'Adèle Aïcha Céleste Chloé Désirée Élodie Fatoumata Geneviève Hélène Inès Joséphine Léontine Noémie Zoé',
    male: 'André Aurélien Benoît Cédric Désiré Étienne Félicien François Gaël Jérôme Mamadou Moïse Noël Théophile',
    family:
      'Adjovi Béré Coulibaly Diallo Éboué Fofana Gbagbo Hountondji Kaboré Koné Lefèvre Mbappé Ndiaye Ouédraogo Sène Traoré',
  },
  es: {
    share: 0.1,
    also: { en: 0.6, fr: 0.3, pt: 0.25 },
    female: 'Ángela Belén Concepción Inés Lucía María Mónica Nuria Pilar Rocío Sofía Verónica',
    male: 'Adrián Álvaro Andrés Germán Héctor Iván Joaquín José Julián Martín Óscar Raúl',
    family: 'Bolaño Cañizares Domínguez Fernández García Ibáñez López Muñoz Núñez Obiang Peña Ríos Sáez Zúñiga',
  },
  ar: {
    share: 0.17,
    also: { en: 0.65, fr: 0.35, sw: 0.15 },
    female:
      'أمينة:amina إيمان:iman حنان:hanan خديجة:khadija رانيا:rania زينب:zainab سلمى:salma سميرة:samira عائشة:aisha فاطمة:fatima ليلى:layla مريم:maryam نورة:noura هدى:huda',
    male: 'أحمد:ahmad إبراهيم:ibrahim بلال:bilal حسن:hassan خالد:khalid سامي:sami سعيد:saeed طارق:tariq عمر:omar كريم:karim محمود:mahmoud مصطفى:mustafa ياسين:yassin يوسف:youssef',
    family:
      'البغدادي:albaghdadi التونسي:altounsi الحداد:alhaddad الخطيب:alkhatib الزهراني:alzahrani السوداني:alsoudani الشريف:alsharif الطيب:altayeb العمري:alomari القاضي:alqadi المصري:almasri المنصوري:almansouri النجار:alnajjar الهاشمي:alhashimi',
  },
  am: {
    share: 0.12,
    also: { en: 0.8, ar: 0.1 },
    female:
      'ሀና:hanna ሊያ:liya ሐረግ:hareg ማርታ:marta ሜሮን:meron ሰላም:selam ሳባ:saba ብርቱካን:birtukan ትዕግስት:tigist አልማዝ:almaz ገነት:genet ፀሐይ:tsehay',
    male: 'ሀይሌ:haile መኮንን:mekonnen ሙሉጌታ:mulugeta ሰለሞን:solomon በቀለ:bekele ተስፋዬ:tesfaye አበበ:abebe ከበደ:kebede ዮሐንስ:yohannes ዳዊት:dawit ጌታቸው:getachew ግርማ:girma',
    // An Amharic second name is the father's first.
    family:
      'መኮንን:mekonnen ሙሉጌታ:mulugeta ሰለሞን:solomon በቀለ:bekele ተስፋዬ:tesfaye አበበ:abebe ከበደ:kebede ወልደ:wolde ዮሐንስ:yohannes ደስታ:desta ጌታቸው:getachew ግርማ:girma',
  },
  ru: {
    share: 0.07,
    also: { en: 0.7, fr: 0.1 },
    female:
      'Айгуль:aigul Алёна:alyona Анна:anna Дарья:darya Екатерина:ekaterina Ирина:irina Марина:marina Наталья:natalya Ольга:olga Юлия:yulia',
    male: 'Алексей:aleksei Артём:artyom Виктор:viktor Дмитрий:dmitry Игорь:igor Максим:maksim Николай:nikolai Руслан:ruslan Сергей:sergei Юрий:yuri',
    // Only names that do not change with gender.
    family:
      'Бондаренко:bondarenko Гнатюк:hnatiuk Дзюба:dzyuba Коваленко:kovalenko Лысенко:lysenko Мельник:melnik Седых:sedykh Ткаченко:tkachenko Черных:chernykh Шевченко:shevchenko',
  },
  zh: {
    share: 0.06,
    also: { en: 0.85 },
    female:
      '丽娜:lina 佳怡:jiayi 思雨:siyu 慧敏:huimin 晓红:xiaohong 欣怡:xinyi 秀英:xiuying 美玲:meiling 雪梅:xuemei 静:jing',
    male: '俊杰:junjie 伟:wei 国强:guoqiang 志明:zhiming 建华:jianhua 子轩:zixuan 文博:wenbo 浩然:haoran 海涛:haitao 磊:lei',
    family: '刘:liu 吴:wu 周:zhou 张:zhang 徐:xu 李:li 杨:yang 林:lin 王:wang 赵:zhao 陈:chen 黄:huang',
    familyFirst: true,
  },
};

const shares = Object.fromEntries(Object.entries(communities).map(([tongue, { share }]) => [tongue, share]));

export interface NamedPerson {
  name: string;
  /** First and family name as an e-mail address spells them: `zoe.kone`. */
  latin: string;
  languages: string[];
}

export const nameSomebody = (random: Random, gender: 'female' | 'male'): NamedPerson => {
  const tongue = random.weighted(shares);
  const community = communities[tongue];
  if (!community) throw new Error(`Nobody speaks ${tongue}.`);
  const given = random.pick(community[gender].split(' '));
  const first = spelled(given);
  const family = spelled(random.pick(community.family.split(' ').filter((name) => name !== given)));
  const others = Object.entries(community.also).filter(([, share]) => random.chance(share));
  return {
    name: community.familyFirst ? `${family.written}${first.written}` : `${first.written} ${family.written}`,
    latin: `${first.latin}.${family.latin}`,
    languages: [tongue, ...others.map(([language]) => language)],
  };
};

const spelled = (entry: string): { written: string; latin: string } => {
  const [written = entry, latin] = entry.split(':');
  return { written, latin: latin ?? written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() };
};
