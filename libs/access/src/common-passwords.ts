/**
 * What people type first, in French and in English, folded (no accents, no capitals). Those under ten characters are there
 * because they come back dressed up: “Bonjour2024!” is “bonjour”.
 */
const WORDS = `
000000 0000000000 0123456789 1111111111 111222333444 112233445566 1122334455 121212 123123 123123123123 123321 1234 12345 123456
1234567 12345678 123456789 1234567890 12345678910 123456789012 0987654321 987654321 9876543210 9999999999 147258369 147258369000
1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1a2z3e4r5t a1b2c3d4e5 abc abcd abcde abcdef abcdefg abcdefgh abcdefghi
abcdefghij abcdefghijk abcdefghijkl admin administrateur administratrice administrator alexandre amour amoureuse amoureux anthony
association asterix aurelie azerty azertyu azertyui azertyuio azertyuiop azertyuiopqsdfghjklm aqwzsxedc aqwzsx baseball batman
bienvenue bisous bonjour bonjourbonjour bordeaux bretagne camille caramel carotte changeme changemoi charlotte cheval chocolat
choupette choupinette chouchou christophe cinema coucou coucoucoucou compagnie computer corentin coquelicot danse dauphin default
defaut doudou doudoune dragon dolphin ecole elephant elisabeth email espoir etoile etoiles familledumonde famille festival fleur
florence football fraise france francefrance freedom frederic geraldine grenoble guillaume guitare hello helloworld iloveyou
iloveyousomuch internet isabelle jardin jetaime jetaimejetaime jeremy jerome julien lapin laurence letmein letmeinplease liberte
licorne lille loulou loulette lumiere lyon maison maman mamanpapa marseille martine master maxime michael michel minecraft monamour
monamourpourtoi monange monbebe moncoeur monkey montpellier motdepasse motdepasses motdepassemotdepasse motdepass musique musicien
mypassword nantes nathalie nicolas nounours nouveau olivier orange ordinateur papillon paris parisparis pascale passe passer passion
passw0rd password passwordpassword password1234 patrick pauline philippe picasso poiuytreza pokemon police portable prenom princess
princesse printemps qazwsx qazwsxedc qsdfghjklm quentin qwerty qwertyu qwertyui qwertyuio qwertyuiop qwertyuiopasdf raphael rennes
romain root saintetienne samsung sandrine sebastien secret secrete sebastian septembre servante shadow soleil soleilsoleil souris
spectacle spiderman starwars stephanie strasbourg summer sunshine superman superadmin surprise technique test testtest testtesttest
theatre theatretheatre thierry thomas tigrou toulouse tournesol trustno1 utilisateur utilisatrice vacances valerie vendredi veronique
victoire violette virginie voiture welcome whatever winter wxcvbn zxcvbnm
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
