/**
 * Words that people here take as passwords and that lists of leaked passwords, which are mostly English, lack. Chosen by
 * hand, copied from no leak: words that reports about leaks name (DLBI, 2020 and 2023: «йцукен», «пароль», «любовь»,
 * «привет», «наташа», «максим», «солнышко», «подружка»), and of the same kinds the most frequent first names of Ukraine,
 * its cities, football clubs, pet names and greetings, each also in the Latin spellings that people type. Small letters,
 * without spaces, «е» for «ё»: as `common-passwords.ts` compares them.
 */
export const localWords = `
пароль парол мойпароль мійпароль новыйпароль новийпароль секрет доступ вход вхід войти логин логін админ адмін
parol moyparol moiparol miyparol novyparol noviyparol sekret dostup

любовь любов люблю люблютебя люблютебе ятебялюблю ятебелюблю люблюкота люблюмаму люблюжизнь люблюжиття
lubov lyubov liubov lublu lyublu liubliu lublukota lyublukota lublutebya lyublutebya yatebyalublu

привет привіт приветкакдела здравствуй добрыйдень добрийдень спасибо дякую пожалуйста будьласка досвидания
privet pryvit privit zdravstvuy dobryiden dobryden spasibo dyakuyu diakuiu

солнышко солнце сонечко сонце зайчик зайка котик котенок кошеня кошечка малыш малышка рыбка рибка лапочка
подружка подруга красавица красуня красотка принцесса принцеса ангел ангелочек янгол мамочка матуся мамуля папочка татусь
бабушка бабуся дедушка дідусь семья родина сімейка любимая любимый кохання кохана коханий счастье щастя радость радість
solnyshko solnishko solnce sonechko zaichik zayka kotik kotenok malysh malishka rybka ribka lapochka podruga podruzhka
krasotka princessa angelochek mamochka matusya babushka dedushka rodyna semya lubimaya lubimiy kohannya kohana schastie
schastye shchastya radost

мурзик барсик васька рыжик пушок шарик бобик тузик рекс жучка снежок сніжок персик апельсин апельсинка вишенька
murzik barsik vaska ryzhik pushok sharik bobik tuzik persik apelsin

параллелограм параллелограмм паралелограм математика география географія программист програміст компьютер компютер телефон
клавиатура клавіатура интернет інтернет машина велосипед картошка картопля борщик вареники сало
parallelogram matematika programmist kompyuter kompiuter telefon klaviatura mashina velosiped kartoshka

наталья наталія наталия наташа наталка олена елена лена оленка аленка алена світлана светлана света оксана ксения ксенія
ирина ірина ира людмила люда тетяна татьяна таня танюша ольга оля олечка юлия юлія юля юленька анна аня анечка ганна
мария марія маша маричка екатерина катерина катя катюша виктория вікторія вика валентина галина надежда надія вера віра
любаша людочка лариса ніна нина анастасия анастасія настя настенька кристина христина дарья дарина даша полина поліна софия
софія марина маринка алина аліна яна злата соломія
natalya natalia nataliya nataliia natasha natalka olena elena alena lena svetlana svitlana sveta oksana ksenia kseniya
irina iryna lyudmila ludmila liudmyla tatyana tatiana tetyana tetiana tanya olga olya yulia yuliya julia anna anya masha
maria mariya ekaterina kateryna katya viktoria viktoriya victoria valentina galina halyna nadezhda nadiya larisa nina
anastasia anastasiya nastya kristina daria darya dasha polina sofia sofiya marina alina

александр олександр саша сашка алексей олексій леша андрей андрій андрюша сергей сергій сережа дмитрий дмитро дима
владимир володимир вова вовочка виктор віктор максим максимка николай микола коля иван іван ваня ванечка игорь ігор олег
роман рома юрий юрій юра евгений євген женя анатолий анатолій виталий віталій василий василь вася михаил михайло миша
павел павло паша петр петро артем богдан богданчик денис антон вадим валерий валерій руслан станислав станіслав тарас
назар остап ярослав святослав тимофей тимофій кирилл кирило никита микита данил данило
aleksandr oleksandr alexander sasha aleksey alexey oleksiy oleksii andrey andrei andriy andrii sergey sergei serhiy serhii
dmitriy dmitry dmytro dima vladimir volodymyr vova viktor victor maksim maxim maksym nikolay mykola kolya ivan vanya igor
ihor oleg oleh roman yuriy yuri yura evgeniy yevgen yevhen anatoliy vitaliy vitalii vasiliy vasyl vasya mikhail mihail
mykhailo misha pavel pavlo petro artem bogdan bohdan denis anton vadim valeriy ruslan stanislav taras nazar yaroslav
kirill nikita mykyta danil danylo

украина україна славаукраине славаукраїні героямслава слава козак козаки тризуб калина соловейко
ukraina ukraine ukrayina slavaukraini slavaukraine geroyamslava heroiamslava kozak kozaki tryzub trizub kalina kalyna

днепр дніпро днепропетровск дніпропетровськ киев київ львов львів харьков харків одесса одеса запорожье запоріжжя полтава
винница вінниця донецк донецьк кривойрог кривийріг николаев миколаїв херсон черкассы черкаси чернигов чернігів тернополь
тернопіль луцк луцьк ровно рівне ужгород каменское камянське никополь нікополь павлоград новомосковск самара крым крим
dnepr dnipro dnepropetrovsk dnipropetrovsk kiev kyiv lvov lviv kharkov harkov kharkiv odessa odesa zaporozhye zaporizhzhya
zaporozhie poltava vinnitsa vinnytsia donetsk krivoyrog kryvyirih nikolaev mykolaiv kherson cherkassy cherkasy chernigov
chernihiv ternopil lutsk rivne uzhgorod nikopol pavlograd novomoskovsk crimea

динамо динамокиев динамокиїв шахтер шахтар шахтердонецк шахтардонецьк карпаты карпати металлист металіст черноморец чорноморець заря
зоря ворскла кривбасс кривбас футбол шевченко мілан чемпион чемпіон спартак
dinamo dynamo dinamokiev dynamokyiv shakhter shahter shakhtar shahtar karpaty metallist metalist chernomorets vorskla
krivbass kryvbas futbol shevchenko chempion spartak

весна зима лето літо осень осінь январь февраль марта понедельник новыйгод новийрік рождество різдво деньрождения
vesna zima leto osen novyigod noviygod rozhdestvo
`
  .trim()
  .split(/\s+/);
