import type { ConditionCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Illnesses of nerves, blood, mind and the stages of life in plain words. */
export const nerveAndLifeConditionSayings: PhraseTable<ConditionCode> = {
  'spinal-cord-injury': {
    en: 'spinal cord injury|paraplegia|paraplegic|tetraplegia|quadriplegic|incomplete spinal cord injury|paralysed from the waist down|broken back with paralysis',
    zh: '脊髓损伤|截瘫|高位截瘫|脊髓受损|胸段脊髓损伤|颈髓损伤|下肢瘫痪|坐轮椅的截瘫',
  },
  'multiple-sclerosis': {
    en: 'multiple sclerosis|ms|relapsing-remitting ms|progressive ms|rrms|ms flare-ups|secondary progressive ms',
    zh: '多发性硬化|多发性硬化症|复发缓解型ms|多发硬化|脱髓鞘多发性硬化',
  },
  'cerebral-palsy': {
    en: 'cerebral palsy|cp|spastic diplegia|mild cerebral palsy|hemiplegic cp|dyskinetic cp',
    zh: '脑瘫|脑性瘫痪|痉挛型脑瘫|小时候脑瘫|轻度脑瘫|先天脑瘫',
  },
  dementia: {
    en: "dementia|alzheimer's|alzheimer's disease|vascular dementia|early dementia|alzheimers|lewy body dementia|memory loss from dementia|mild cognitive impairment|getting senile",
    zh: '痴呆|阿尔茨海默|阿尔茨海默病|认知障碍|失智|血管性痴呆|轻度认知障碍|失智症',
  },
  'traumatic-brain-injury': {
    en: 'brain injury|traumatic brain injury|tbi|head injury with lasting problems|acquired brain injury|brain damage after a crash',
    zh: '脑外伤|颅脑损伤|头部受过重伤|脑外伤后遗症|车祸脑损伤|脑挫伤|颅脑外伤',
  },
  concussion: {
    en: "concussion|concussed|post-concussion syndrome|still have concussion symptoms|concussion that hasn't cleared|pcs from a rugby knock",
    zh: '脑震荡|脑震荡还没好|轻微脑震荡|脑震荡后遗症|踢球脑震荡',
  },
  'transient-ischaemic-attack': {
    en: 'tia|mini-stroke|transient ischaemic attack|ministroke|tias|warning stroke|little stroke',
    zh: '短暂性脑缺血|小中风|短暂性脑缺血发作|一过性脑缺血|小卒中',
  },
  'motor-neurone-disease': {
    en: "motor neurone disease|mnd|lou gehrig's disease|amyotrophic lateral sclerosis|motor neuron disease",
    zh: '渐冻症|运动神经元病|肌萎缩侧索硬化|渐冻人|运动神经元疾病',
  },
  'muscular-dystrophy': {
    en: "muscular dystrophy|becker muscular dystrophy|fshd|duchenne|myotonic dystrophy|limb-girdle dystrophy|muscle-wasting disease|myopathy|mcardle's disease",
    zh: '肌营养不良|进行性肌营养不良|肌肉萎缩症|面肩肱型肌营养不良|dmd|杜氏肌营养不良',
  },
  'myasthenia-gravis': {
    en: 'myasthenia gravis|myasthenia|ocular myasthenia|generalised myasthenia',
    zh: '重症肌无力|眼肌型肌无力|肌无力|全身型重症肌无力|重症肌无力患者|眼皮耷拉的肌无力',
  },
  'vestibular-disorder': {
    en: "meniere's disease|vestibular neuritis|inner ear problem|bppv|labyrinthitis|vestibular disorder|balance organ trouble|ear crystals|vestibular migraine|ménière's",
    zh: '前庭功能障碍|耳石症|美尼尔|梅尼埃病|前庭神经炎|前庭有问题|前庭性眩晕|耳石脱落',
  },
  migraine: {
    en: 'migraine|migraines|migraine with aura|chronic migraine|migraine attacks|hemiplegic migraine|mygraines|cluster headaches',
    zh: '偏头痛|偏头疼|老偏头痛|血管性头痛|先兆偏头痛|偏头痛经常发作|慢性偏头痛',
  },
  'visual-impairment': {
    en: 'partially sighted|blind|poor eyesight|macular degeneration|visually impaired|registered blind|tunnel vision|low vision|amd|blind in one eye|can hardly see|legally blind|deaf and partially sighted',
    zh: '视力障碍|盲人|视力很差|低视力|弱视|视障|黄斑变性|一只眼睛失明|白内障看不清',
  },
  glaucoma: {
    en: 'glaucoma|raised eye pressure|high eye pressure|angle-closure glaucoma|glaucoma drops|ocular hypertension|pressure in my eyes',
    zh: '青光眼|眼压高|慢性青光眼|闭角型青光眼|开角型青光眼|眼压偏高',
  },
  'retinal-detachment': {
    en: 'detached retina|retinal detachment|recent eye surgery|retina operation|retinal tear|gas bubble in my eye|vitrectomy',
    zh: '视网膜脱落|视网膜脱离|网脱|刚做眼底手术|视网膜裂孔|刚做完白内障手术|刚做完近视手术|玻璃体切割术后|近视手术',
  },
  hiv: {
    en: 'hiv|hiv positive|living with hiv|hiv+|hiv undetectable',
    zh: '艾滋病|hiv阳性|hiv感染|艾滋病毒携带|感染了hiv|艾滋',
  },
  anaemia: {
    en: 'anaemia|low iron|mild anaemia|anemia|anaemic|low haemoglobin|iron deficiency anaemia|anemic|iron-deficient|pernicious anaemia|ferritin in my boots',
    zh: '贫血|缺铁性贫血|轻度贫血|血红蛋白偏低|地贫|地中海贫血|血色素低|缺铁|中度贫血',
  },
  'bleeding-disorder': {
    en: 'haemophilia|bleeding disorder|von willebrand disease|hemophilia|low platelets|itp|haemophiliac|factor viii deficiency|clotting disorder|bleed easily from birth',
    zh: '血友病|血小板低|凝血障碍|出血性疾病|凝血功能不好|血小板减少|血小板减少性紫癜',
  },
  'sickle-cell-disease': {
    en: 'sickle cell|sickle cell disease|sickle cell anaemia|sickle-cell trait|scd|sickle cell crises|hbss',
    zh: '镰状细胞病|镰刀型贫血|镰状细胞贫血|镰刀型细胞贫血症|镰状红细胞病|镰贫',
  },
  lymphoedema: {
    en: 'lymphoedema|swollen arm after cancer|lymphedema|lipoedema|lymph swelling in my leg|leg lymphoedema|swollen arm',
    zh: '淋巴水肿|胳膊淋巴水肿|上肢淋巴水肿|术后淋巴水肿|腿部淋巴水肿|橡皮腿|象皮肿',
  },
  'breast-cancer': {
    en: 'breast cancer|mastectomy|breast tumour|lumpectomy|breast cancer survivor|double mastectomy|breast ca|dcis|triple negative breast cancer',
    zh: '乳腺癌|乳癌|乳腺癌术后|乳腺切除|乳腺恶性肿瘤|保乳术后',
  },
  'cancer-treatment-now': {
    en: 'chemo|chemotherapy at the moment|radiotherapy|having chemo|in the middle of radiation|between chemo cycles|on immunotherapy for cancer|third round of chemo|radiation therapy|under cancer treatment|going through chemo|adjuvant chemotherapy',
    zh: '正在化疗|化疗期间|正在放疗|放化疗中|还在化疗|刚做完第三次化疗|化疗第二期|正在打化疗|靶向加化疗治疗中',
  },
  anxiety: {
    en: 'anxiety|anxiety disorder|panic disorder|generalised anxiety|social anxiety|gad|anxious all the time|health anxiety|bad anxiety|ptsd|ocd|agoraphobia|anxeity',
    zh: '焦虑症|焦虑|广泛性焦虑|惊恐障碍|社交焦虑|中度焦虑|焦虑障碍|社恐|容易紧张焦虑',
  },
  'bipolar-disorder': {
    en: 'bipolar disorder|bipolar|manic depression|bipolar ii|cyclothymia|bipolar type 1|manic-depressive illness|bi-polar',
    zh: '双相|双相情感障碍|躁郁症|双相障碍|双相二型|躁狂抑郁|躁狂症',
  },
  psychosis: {
    en: 'schizophrenia|psychosis|psychotic episodes|schizoaffective disorder|hear voices|schizophrenic|paranoid schizophrenia|scitzophrenia',
    zh: '精神分裂症|精神分裂|精分|幻听|妄想症|精神病史|分裂情感障碍',
  },
  'substance-use': {
    en: 'alcoholic|drink too much|alcohol dependence|in recovery from drugs|drug addiction|recovering alcoholic|heroin addiction|alcoholism|on methadone for addiction|drinking problem|addicted to painkillers|cocaine habit',
    zh: '酗酒|酒精依赖|酒瘾|药物依赖|戒毒中|戒酒中|离不开酒|吸毒史|酒精成瘾',
  },
  'exercise-addiction': {
    en: "exercise addiction|can't stop exercising|compulsive exercise|addicted to exercise|exercise compulsion|panic if i miss a workout|hooked on the gym|feel guilty if i don't train|exercise bulimia",
    zh: '运动成瘾|锻炼成瘾|不运动就难受得要命|运动上瘾停不下来|一天不练就焦虑的运动瘾|运动强迫',
  },
  'intellectual-disability': {
    en: 'learning disability|intellectual disability|learning difficulties|intellectually disabled|mental handicap|fragile x|developmental delay|special needs',
    zh: '智力障碍|智力残疾|智障|发育迟缓|智力低下|心智障碍',
  },
  'down-syndrome': {
    en: "down syndrome|down's syndrome|down's|downs syndrome|born with down's",
    zh: '唐氏综合征|唐氏|唐宝宝|唐氏儿|唐氏症',
  },
  autism: {
    en: "autism|autistic|asperger's|on the spectrum|asd diagnosis of autism|autism spectrum disorder|aspie|high-functioning autism|audhd",
    zh: '自闭症|孤独症|阿斯伯格|孤独症谱系|自闭|自闭谱系',
  },
  'attention-deficit': {
    en: 'adhd|attention deficit|attention deficit disorder|hyperactivity disorder|inattentive adhd|attention-deficit hyperactivity disorder',
    zh: '多动症|注意力缺陷|注意力不集中确诊多动|成人adhd|注意缺陷多动障碍',
  },
  postpartum: {
    en: 'postpartum|gave birth in september|newborn at home|postnatal|just had a baby|new mum|c-section in august|gave birth in july',
    zh: '刚生完孩子|哺乳期|顺产后六周|刚卸货|生完二胎',
  },
  'pelvic-floor-disorder': {
    en: 'leak when i jump|incontinence|weak pelvic floor|prolapse|bladder leaks|stress incontinence|pelvic organ prolapse|pee myself when i sneeze|weak bladder|uterine prolapse|pelvic floor problems|leaky bladder|urinary incontinence',
    zh: '尿失禁|子宫脱垂|盆底肌松弛|膀胱脱垂|盆底功能障碍|压力性尿失禁|盆底肌损伤|脏器脱垂|阴道前壁膨出',
  },
  'diastasis-recti': {
    en: 'diastasis recti|split tummy muscles|abdominal separation|diastasis|gap in my abs|two-finger gap in my belly|mummy tummy gap|ab separation|separated abs|tummy gap of two fingers',
    zh: '腹直肌分离|腹直肌分离三指|腹直肌分离两指|肚子中间裂开一条缝|腹肌分离|产后腹直肌分离',
  },
  hernia: {
    en: 'hernia|inguinal hernia|umbilical hernia|groin hernia|incisional hernia|belly-button hernia|hiatus hernia|sports hernia|abdominal wall hernia',
    zh: '疝气|腹股沟疝|脐疝|小肠疝气|切口疝|疝气没做手术',
  },
  stoma: {
    en: 'stoma|colostomy bag|ileostomy|stoma bag|ostomy|colostomy|urostomy|ostomy pouch',
    zh: '造口|肠造口|造瘘|挂着造口袋|人工肛门|结肠造口|造口袋',
  },
  reflux: {
    en: 'acid reflux|heartburn|gerd|gord|reflux|gastric reflux|stomach acid coming up|indigestion and heartburn|silent reflux',
    zh: '胃食管反流|反酸|胃反流|反流性食管炎|烧心|食管反流|胃酸反流',
  },
  'inflammatory-bowel-disease': {
    en: "crohn's|ulcerative colitis|crohn's disease|ibd|colitis|crohns|inflammatory bowel disease|uc",
    zh: '克罗恩病|溃疡性结肠炎|炎症性肠病|溃结|克罗恩|溃疡性肠炎',
  },
  'thyroid-disease': {
    en: "underactive thyroid|hypothyroidism|hashimoto's|thyroid problems|hypothyroid|slow thyroid|thyroid condition|hashimotos|thyroid removed|sluggish thyroid",
    zh: '甲减|桥本|桥本甲状腺炎|甲状腺功能减退|甲状腺切除|甲状腺疾病在治疗|甲亢治好了在复查|甲状腺低下',
  },
  'adrenal-insufficiency': {
    en: "addison's disease|adrenal insufficiency|addison's|adrenal failure|adrenal crisis history|no cortisol of my own|secondary adrenal insufficiency|salt-wasting cah",
    zh: '肾上腺功能不全|艾迪生病|肾上腺皮质功能减退|阿狄森病|肾上腺功能减退|皮质醇太低',
  },
  'electrolyte-disorder': {
    en: 'low potassium|low sodium|electrolyte imbalance|high potassium|hyponatraemia|hypokalaemia|electrolytes out of whack|hyperkalemia|low magnesium on my blood test',
    zh: '低钾|电解质紊乱|低血钾|血钾低|低钠血症|血钾偏高|高血钾|缺钾|低钾血症|血钠低',
  },
  'low-energy-availability': {
    en: 'red-s|periods stopped from training|under-fuelling|female athlete triad|relative energy deficiency|lost my period from running|low energy availability|hypothalamic amenorrhoea',
    zh: '相对能量不足|吃得太少停经了|运动员三联征|练太多吃太少闭经|能量可用性低',
  },
  menopause: {
    en: 'menopause|perimenopause|hot flushes|menopausal|going through the change|perimenopausal|post-menopausal|hot flashes|on hrt for menopause|the change of life',
    zh: '围绝经期|绝经|绝经了|停经期',
  },
  'polycystic-ovary-syndrome': {
    en: 'pcos|polycystic ovaries|polycystic ovary syndrome|pco|polycystic ovarian syndrome|cysts on my ovaries',
    zh: '多囊|多囊卵巢|多囊卵巢综合征|多囊卵巢综合症',
  },
  'exercise-induced-anaphylaxis': {
    en: 'exercise-induced anaphylaxis|anaphylaxis from exercise|wheat-dependent exercise-induced anaphylaxis|allergic to exercise|severe allergy when i run|eia with an epipen|fdeia',
    zh: '运动过敏性休克|运动诱发过敏|运动后严重过敏|小麦依赖运动过敏|食物依赖运动诱发过敏|一运动就严重过敏',
  },
  'heat-illness-history': {
    en: 'heat stroke in the past|had heatstroke before|previous heat stroke|heat exhaustion once with hospital|history of exertional heat stroke',
    zh: '得过热射病|以前中暑昏迷过|热射病病史|曾经热射病住院|中过热射病|以前热衰竭进过急诊',
  },
  'rhabdomyolysis-history': {
    en: 'had rhabdo|rhabdo after a spin class once|previous rhabdomyolysis|history of rhabdo|muscle breakdown in hospital once',
    zh: '横纹肌溶解过|得过横纹肌溶解|横纹肌溶解住过院|以前练到横纹肌溶解|横纹肌溶解病史|动感单车骑到横纹肌溶解',
  },
  'bariatric-surgery': {
    en: 'gastric bypass|gastric sleeve|weight-loss surgery|gastric band|bariatric surgery|stomach stapled|sleeve gastrectomy|lap band|roux-en-y|mini bypass of my stomach',
    zh: '切胃手术|减重手术|胃旁路|袖状胃切除|缩胃手术|切了胃|胃切除减肥|胃旁路术后',
  },
};
