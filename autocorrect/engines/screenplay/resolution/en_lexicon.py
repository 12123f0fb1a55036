"""The words English names are made of: titles, ages, nouns for anybody, kin, rooms, qualities of things."""

from __future__ import annotations

MALE, FEMALE = 'male', 'female'
COURTESY = {
    'mr': MALE, 'mister': MALE, 'mrs': FEMALE, 'ms': FEMALE, 'miss': FEMALE, 'madam': FEMALE, 'madame': FEMALE,
    'sir': MALE, 'lady': FEMALE,
    'lord': MALE, 'dame': FEMALE, 'uncle': MALE, 'aunt': FEMALE, 'auntie': FEMALE, 'aunty': FEMALE, 'king': MALE,
    'queen': FEMALE, 'prince': MALE,
    'princess': FEMALE, 'duke': MALE, 'duchess': FEMALE, 'father': MALE, 'sister': FEMALE, 'brother': MALE,
    'mother': FEMALE, 'count': MALE,
    'countess': FEMALE, 'baron': MALE, 'baroness': FEMALE, 'grandma': FEMALE, 'grandpa': MALE, 'granny': FEMALE,
    'emperor': MALE,
    'mama': FEMALE, 'papa': MALE, 'mum': FEMALE, 'gran': FEMALE, 'grandad': MALE, 'señor': MALE, 'señora': FEMALE,
    'monsieur': MALE, 'mademoiselle': FEMALE, 'herr': MALE, 'frau': FEMALE, 'don': MALE, 'doña': FEMALE,
    'empress': FEMALE, 'master': MALE, 'cousin': '', 'nana': FEMALE,
}  # fmt: skip
OFFICES = {
    'dr': 'doctor', 'doc': 'doctor', 'sarge': 'sergeant', 'doctor': 'doctor', 'prof': 'professor',
    'professor': 'professor', 'det': 'detective',
    'detective': 'detective',
    'insp': 'inspector', 'inspector': 'inspector', 'officer': 'officer', 'ofc': 'officer', 'sgt': 'sergeant',
    'sergeant': 'sergeant',
    'lt': 'lieutenant', 'lieutenant': 'lieutenant', 'capt': 'captain', 'captain': 'captain', 'cpt': 'captain',
    'col': 'colonel',
    'colonel': 'colonel', 'gen': 'general', 'general': 'general', 'maj': 'major', 'major': 'major',
    'cpl': 'corporal', 'corporal': 'corporal',
    'pvt': 'private', 'private': 'private', 'agent': 'agent', 'judge': 'judge', 'justice': 'judge',
    'sheriff': 'sheriff', 'deputy': 'deputy',
    'chief': 'chief', 'commander': 'commander', 'cmdr': 'commander', 'admiral': 'admiral', 'president': 'president',
    'senator': 'senator',
    'governor': 'governor', 'mayor': 'mayor', 'rev': 'reverend', 'reverend': 'reverend', 'pastor': 'pastor',
    'rabbi': 'rabbi',
    'nurse': 'nurse', 'coach': 'coach', 'principal': 'principal', 'chef': 'chef', 'minister': 'minister',
    'ambassador': 'ambassador',
    'bishop': 'bishop', 'constable': 'constable', 'pc': 'constable', 'councilman': 'councilman',
    'attorney': 'attorney', 'director': 'director',
    'di': 'detective inspector', 'dci': 'detective chief inspector', 'ds': 'detective sergeant',
    'dc': 'detective constable',
    'wpc': 'constable', 'supt': 'superintendent', 'mate': 'mate', 'skipper': 'captain',
    'superintendent': 'superintendent', 'marshal': 'marshal', 'marshall': 'marshal',
    'commissioner': 'commissioner', 'vicar': 'reverend', 'parson': 'reverend', 'friar': 'friar', 'abbot': 'abbot',
    'dean': 'dean', 'matron': 'matron', 'ensign': 'ensign', 'commodore': 'commodore', 'sister superior': 'sister',
    'bosun': 'bosun', 'midshipman': 'midshipman', 'pte': 'private', 'pfc': 'private', 'warden': 'warden',
    'trooper': 'trooper', 'ranger': 'ranger', 'secretary': 'secretary', 'special': 'agent',
}  # fmt: skip
# Short forms that the list of nicknames lacks or ties to other names.
SHORT_FORMS = {
    entry.split(' ', 1)[0]: entry.split(' ', 1)[1]
    for entry in (
        'deckie declan; eoin owen ian; owen eoin; brid bridget breda; breda bridget brid; micheal michael; seamus '
        'james; padraig patrick; liam william; sean john shaun shane; maire mary; caitlin kathleen catherine; '
        'maggie margaret marguerite; meg margaret megan; peggy margaret; daisy margaret marguerite; roz rosalind '
        'rosalyn; ros rosalind rosamund; rosie rose rosemary rosa rosalind; win winifred winston; winnie winifred '
        'winston; leo leopold leonard leonardo leon; dot dorothy; dottie dorothy; frankie frank francis frances '
        'francesca franklin; fran frances francesca; bea beatrice beatrix; trix beatrix; trixie beatrix; edie '
        'edith; elle eleanor elle; nell eleanor helen penelope; nelly eleanor helen; ollie oliver olivia; gus '
        'augustus angus gustav august; archie archibald; alfie alfred; bertie albert herbert bertram; monty '
        'montgomery montague; kit christopher katherine; tilly matilda; tilda matilda; millie mildred millicent '
        'camilla amelia; mo maureen mohammed moses; izzy isabel isabella isadora isidore; xander alexander; sasha '
        'alexander alexandra; misha mikhail; kolya nikolai; vanya ivan; dima dmitri; katya ekaterina katerina; '
        'pepe jose; paco francisco; lupe guadalupe; nacho ignacio; chuy jesus; memo guillermo; quique enrique; '
        'gianni giovanni; beppe giuseppe; ned edward edmund; ted edward theodore; teddy edward theodore '
        'theodora; theo theodore theodora theophilus; hal henry harold; harry henry '
        'harold; jack john jackson; jock john; ian john; nan anne nancy; nancy anne; sully sullivan; fitz '
        'fitzgerald; mac mackenzie; soph sophie sophia; vi violet viola; viv vivian vivienne; lottie charlotte; '
        'lou louis louise lewis; reg reginald; reggie reginald; sol solomon; tam tamsin thomas tamara; bex '
        'rebecca; becks rebecca; gabe gabriel; gaby gabrielle gabriela; jem jeremy jemima james; jez jeremy; baz '
        'barry; gaz gareth gary; daz darren; shaz sharon; vik viktor vikram; vic victor victoria; dev devendra '
        'devin'
    ).split('; ')
}
# Nouns for anybody that are no calling.
CROWD_WORDS = frozenset(
    'man woman men women boy girl boys girls kid child children guy lady gentleman person people stranger voice '
    'figure shadow ghost monster creature teenager teen baby toddler victim fan friend wife husband mother father son '
    'daughter brother sister girlfriend boyfriend neighbor neighbour twin orphan onlooker bystander passenger customer '
    'patron caller crew villager'.split()
)
# Forms of address for anybody of a rank: HER HIGHNESS, YOUR HONOUR.
HONORIFICS = frozenset(
    'highness majesty grace excellency honour honor lordship ladyship worship eminence holiness reverence'.split()
)
GENERATIONS = frozenset('snr jnr jr sr junior senior ii iii iv esq'.split())
AGE_LOOKS = frozenset(
    'young younger old older little teen teenage teenaged adult kid child elderly baby infant toddler '
    'middle-aged grown grown-up preteen '
    'adolescent aged future past college'.split()
)
OTHER_LOOKS = frozenset(
    'disguised bearded masked evil zombie injured wounded ghost undead dream pregnant possessed drunk'.split()
)
ANYBODY = frozenset(
    'man woman men women boy girl boys girls kid child children guy lady gentleman person people stranger '
    'voice cop cops officer policeman policewoman '
    'guard soldier nurse doctor waiter waitress bartender driver cabbie clerk cashier reporter teacher '
    'student janitor maid butler receptionist '
    'secretary assistant manager boss customer patron passenger neighbor neighbour tourist thug goon '
    'henchman gunman robber thief killer victim '
    'suspect prisoner inmate patient paramedic emt firefighter fireman technician tech agent lawyer '
    'attorney judge bailiff juror priest nun '
    'monk farmer vendor shopkeeper host hostess announcer anchor anchorman anchorwoman pilot sailor '
    'captain crew bouncer biker beggar drunk '
    'bystander onlooker fan dancer singer musician player coach referee photographer cameraman director '
    'producer model villager knight servant '
    'messenger king queen prince princess worker foreman mechanic plumber chef cook pharmacist surgeon '
    'intern scientist professor detective '
    'sergeant lieutenant operator dispatcher caller figure shadow ghost monster creature robot computer '
    'narrator teenager teen baby toddler '
    'wife husband mother father son daughter brother sister friend girlfriend boyfriend bride groom '
    'groomsman bridesmaid aide'.split()
)
CALLINGS = frozenset(
    (
        'barista hipster jogger hiker dealer junkie hacker addict cyclist swimmer lifeguard trainer babysitter '
        'nanny housekeeper maitre sommelier busboy dishwasher deliveryman courier mailman postman milkman '
        'landscaper electrician contractor builder welder artist sculptor writer author journalist editor '
        'publisher critic poet blogger influencer streamer gamer comedian clown magician acrobat juggler busker '
        'drummer guitarist pianist violinist bassist conductor usher ticket-taker projectionist stagehand makeup- '
        'artist stylist hairdresser seamstress jeweler pawnbroker banker broker teller accountant auditor analyst '
        'consultant executive ceo cfo intern trainee recruiter salesman saleswoman salesperson realtor landlord '
        'landlady tenant superintendent doorman concierge bellhop bellboy valet chauffeur trucker biker rider '
        'jockey cowboy rancher farmhand fisherman lumberjack miner astronaut cosmonaut navigator engineer '
        'programmer coder developer designer architect chemist biologist physicist astronomer geologist '
        'archaeologist librarian curator archivist psychiatrist psychologist therapist counselor dentist '
        'hygienist optometrist veterinarian vet orderly midwife coroner pathologist undertaker mortician '
        'gravedigger warrior samurai ninja wizard witch sorcerer vampire werewolf alien elf dwarf orc goblin '
        'demon devil peasant nobleman noblewoman courtier jester herald blacksmith innkeeper tavernkeeper '
        'merchant trader peddler slave gladiator centurion legionnaire pirate smuggler spy assassin mercenary '
        'sniper terrorist hostage kidnapper burglar mugger pickpocket hooker prostitute pimp stripper snitch '
        'informant convict felon parolee deputy swat commando recruit cadet veteran admiral senator congressman '
        'congresswoman mayor politician candidate lobbyist aide spokesman spokeswoman protester activist heckler '
        'voter delegate diplomat translator interpreter clerk stenographer foreperson plaintiff defendant '
        'executioner hangman preacher minister cardinal imam rabbi pilgrim churchgoer mourner widow widower '
        'orphan twin grandmother grandfather roommate classmate colleague coworker partner rival bully nerd jock '
        'cheerleader prom-queen freshman sophomore valedictorian dropout schoolgirl schoolboy tutor principal '
        'headmaster'
    ).split()
)
# A first word that describes somebody instead of naming him: TALL COP, HOTEL CLERK.
DESCRIPTIONS = frozenset(
    (
        'tall short fat thin skinny big small large little huge tiny angry happy sad handsome beautiful pretty '
        'ugly hot cute sexy drunk drunken grumpy nervous scared shy male female head chief senior junior local '
        'poor wealthy blonde blond brunette redheaded bearded bald masked mysterious hooded uber taxi cab '
        'bus truck radio tv television news hotel hospital police prison security school college army navy '
        'military street traffic birthday wedding party hipster punk goth business middle-aged elderly old young '
        'older younger first second third another other fellow random confused friendly sleepy hungry wounded '
        'injured dead dying crazy insane burly muscular stocky plump chubby heavyset slim slender petite nearby '
        'passing surprised frightened well-dressed shabby homeless blind deaf one-eyed scarred tattooed smoking '
        'cocky smug sophisticated elegant extremely very swat fbi cia nypd lapd retail store shop bank bar gym '
        'night day emergency er icu lab desk front back substitute assistant deputy lead main chinese japanese '
        'korean indian american british english french german italian russian spanish mexican african asian irish '
        'scottish'
    ).split()
)
KIN = frozenset(
    'mom mum mommy mummy mother ma mama dad daddy father pa papa pop pops grandma grandpa granny gran '
    'nana grandmother grandfather brother '
    'sister bro sis son daughter wife husband uncle aunt auntie aunty cousin nephew niece honey darling '
    'baby sweetheart dear'.split()
)
FEMALE_WORDS = frozenset(
    'woman women girl girls lady waitress hostess policewoman mother mom mum wife daughter sister bride '
    'bridesmaid nun maid queen princess '
    'actress girlfriend anchorwoman grandmother aunt businesswoman saleswoman widow stewardess'.split()
)
MALE_WORDS = frozenset(
    'man men boy boys guy gentleman waiter host policeman father dad husband son brother groom groomsman '
    'monk king prince actor boyfriend '
    'anchorman grandfather uncle businessman salesman widower fireman'.split()
)
ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        'zero|one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight '
        'eighth|nine ninth|ten tenth'.split('|')
    )
    for word in words.split()
}
SIDES = frozenset('north south east west left right upper lower front back top bottom inner outer'.split())
NEWNESS = frozenset('new old other another second former temporary'.split())
ABBREVIATIONS = {
    'rm': 'room', 'apt': 'apartment', 'st': 'street', 'ave': 'avenue', 'rd': 'road', 'bldg': 'building',
    'dept': 'department', 'hq': 'headquarters',
    'blvd': 'boulevard', 'hwy': 'highway', 'hosp': 'hospital', 'mt': 'mount', 'ctr': 'center', 'centre': 'center',
    'stn': 'station', 'sta': 'station', 'ofc': 'office', 'flr': 'floor',
    'fl': 'floor', 'ste': 'suite', 'univ': 'university', 'theatre': 'theater', 'bath': 'bathroom',
    'restroom': 'bathroom', 'toilet': 'bathroom',
    'hall': 'hallway', 'corridor': 'hallway', 'café': 'cafe', 'parlour': 'parlor', 'lounge': 'lounge',
    'flat': 'apartment', 'pd': 'police station',
}  # fmt: skip
HOUSES = frozenset('house home residence place mansion estate household'.split())
VENUES = frozenset(
    'pub bar diner cafe restaurant hotel motel inn club nightclub tavern saloon casino store shop '
    'hospital school'.split()
)
# What a room with a number is called, or not: TRAUMA BAY 2, EXAM ROOM 3, OPERATING THEATRE FOUR.
NUMBERED_ROOMS = frozenset(
    'room bay suite ward theater unit cubicle booth berth cell lab laboratory studio block bed station platform dock '
    'chamber court courtroom gate hangar hut cabin lane stall tank level deck'.split()
)
ROOMS = frozenset(
    'kitchen bedroom bathroom room office lobby hallway porch garage garden yard backyard basement attic '
    'cellar stairs staircase stairwell '
    'balcony roof rooftop den study library closet pantry foyer entrance entryway door doorway driveway '
    'patio deck pool lounge cell lab '
    'laboratory ward reception cafeteria classroom gym auditorium stage backstage bar counter vault '
    'elevator corridor barn stable window '
    'apartment house car van truck street alley park forest beach warehouse parlor nursery suite desk lot '
    'courtyard gate'.split()
)
TWO_WORD_ROOMS = frozenset(
    'dorm room|living room|dining room|waiting room|conference room|meeting room|locker room|dressing room|laundry '
    'room|parking lot|parking garage|'
    'holding cell|interrogation room|front door|back door|front yard|back yard|front porch|operating '
    'room|emergency room|control room|'
    'engine room|throne room|guest room|master bedroom|squad room|break room|back room|ball room|family '
    'room|board room|back seat'.split('|')
)
COLOURS = frozenset(
    'red black white blue green yellow purple gray grey pink brown orange beige turquoise crimson scarlet '
    'navy tan transparent clear '
    'colorful silver gold golden chrome'.split()
)
MATERIALS = frozenset(
    'leather wooden wood metal steel iron brass bronze copper glass crystal plastic paper cardboard cloth silk velvet '
    'stone marble ivory jade pearl diamond ceramic porcelain rubber wool canvas tin aluminum pewter ruby '
    'emerald sapphire'.split()
)
STATES = frozenset(
    'battered worn rusty dusty faded torn bloody bloodied bloodstained small large big tiny huge long '
    'short heavy thick thin antique ancient '
    'ornate fancy shiny crumpled folded sealed broken cracked burnt dirty muddy wet leather-bound sharp '
    'smoking vintage handwritten '
    'mysterious strange beautiful simple plain little round square'.split()
)
THING_SYNONYMS = {
    word: words.split('|')[0]
    for words in (
        'phone|telephone|mobile|mobile phone|cell|cell phone|cellphone|smartphone|iphone|handset|receiver; '
        'flashlight|torch|torchlight; sticky note|post it|post-it|sticky notes; '
        'photo|photograph|picture|snapshot|polaroid; tv|television|telly|television set|tv set; '
        'car|automobile|motor car|motorcar; plane|airplane|aeroplane|jet; helicopter|chopper; '
        'motorbike|motorcycle|bike; bicycle|bike|pushbike; truck|lorry; gun|pistol|handgun; '
        'cash|money|banknote|bill|notes; suitcase|case; bag|handbag|purse; envelope|letter; '
        'vacuum|hoover|vacuum cleaner; pen|biro|ballpoint; sofa|couch|settee; fridge|refrigerator|icebox; '
        'laptop|computer|notebook computer; diary|journal; newspaper|paper; glasses|spectacles; '
        'cigarette|smoke|fag; stroller|pram|pushchair|buggy; trash can|bin|dustbin|garbage can; '
        'medicine|pill|tablet; gurney|stretcher|trolley; rug|carpet; ship|boat'
    ).split('; ')
    for word in words.split('|')
}
COMMON_THINGS = frozenset(
    'phone cellphone cell gun pistol knife key keys bag purse wallet backpack suitcase box bottle glass '
    'cup mug letter note envelope paper '
    'pen book card photo picture car truck bike chair table lamp laptop computer watch ring necklace hat '
    'coat jacket glove umbrella ticket '
    'file folder document drink cigarette lighter flashlight coin dollar cash money newspaper magazine '
    'rope candle flower plate fork spoon '
    'camera radio tv remote dress suit shirt shoe boot towel blanket pillow pill medicine syringe axe '
    'hammer rifle shotgun sword'.split()
)
ARTICLES = frozenset('a an the some this that these those one pair of'.split())
